def log = new File(basedir, "build.log").getText("UTF-8")
assert log.contains("is not a pack: it has no pack.yaml. Run the goal in a pack's folder, or name one: -Dbyrutine.pack=DIR.")
assert log =~ /\[ERROR\] .+ is there already, and nothing was written\./
assert log.contains("0 errors, 0 warnings")
assert log.contains("feber: 2 scenarios, 0 failed")
