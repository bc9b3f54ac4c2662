def log = new File(basedir, "build.log").getText("UTF-8")
assert log.contains("0 errors, 0 warnings")
assert log.contains("feber: 2 scenarios, 0 failed")
assert log =~ /Skipped: \S+all has no pack\.yaml, so it is no pack\./
assert log.contains("feber: 0 findings, 0 of them not answered")
assert new File(basedir, "target/byrutine/analysis.json").isFile()
assert log =~ /all is not a pack: it has no pack\.yaml\. Run the goal in a pack's folder, or name one: -Dbyrutine\.pack=DIR\./
