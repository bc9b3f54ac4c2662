def log = new File(basedir, "build.log").getText("UTF-8")
assert log =~ /\[ERROR\] texts\.nb\.yaml:\d+:\d+: This is not YAML: .+ \[schema\]/
assert log.contains("The pack is not valid: 1 error, 0 warnings, listed above.")
