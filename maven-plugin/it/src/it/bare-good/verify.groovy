def log = new File(basedir, "build.log").getText("UTF-8")
assert log.contains("0 errors, 0 warnings")
// The scenarios of another folder than the pack's own.
assert log.contains("feber: 1 scenarios, 0 failed")
assert log.contains("byrutine:validate")
assert new File(basedir, "README.md").getText("UTF-8").contains("Ved feber skal legen ringes")

def reports = new File(basedir, "target/byrutine")
def sarif = new groovy.json.JsonSlurper().parse(new File(reports, "validation.sarif"), "UTF-8")
assert sarif.version == "2.1.0"
assert sarif.runs[0].results == []
assert new groovy.xml.XmlSlurper().parse(new File(reports, "TEST-byrutine-validation.xml")).@failures == "0"
assert new File(reports, "surefire-reports/TEST-byrutine-feber.xml").isFile()
// What reasons about the rules, changes them, and compares them (here with themselves).
["analysis", "mutation", "difference"].each { assert new File(reports, it + ".html").isFile() }
assert log.contains("conditions not reasoned about")
assert log.contains("do not compile; score")
