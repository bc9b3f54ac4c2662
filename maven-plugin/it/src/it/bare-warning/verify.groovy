def log = new File(basedir, "build.log").getText("UTF-8")
def remark = "[WARNING] concepts.yaml:1:7: Nothing uses the concept 'puls'. Use it, or remove it. [concept-unused]"
assert log.count(remark) == 2
assert log.count("Nothing has changed since the pack was last validated.") == 1
assert log.count("The pack is not valid: 0 errors, 1 warning, listed above.") >= 1
assert log.contains("The pack is not validated (byrutine.validate.skip).")
