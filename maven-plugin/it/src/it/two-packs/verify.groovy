def log = new File(basedir, "build.log").getText("UTF-8")
assert log.contains("Using the MultiThreadedBuilder implementation with a thread count of 2")
assert !log.contains("not thread-safe")
["one", "other"].each { module ->
  assert new File(basedir, module + "/target/byrutine/validation.json").text.trim() == "[]"
  assert new File(basedir, module + "/target/classes/byrutine/feber/rules/01-grense.drl").isFile()
}
assert log.count("feber: 2 scenarios, 0 failed") == 2
