def log = new File(basedir, "build.log").getText("UTF-8")
assert log.contains("0 errors, 0 warnings")
assert log.contains("feber 1.0.0: 1 rules compiled")
assert log.contains("feber: 2 scenarios, 0 failed")

def xml = new groovy.xml.XmlSlurper().parse(new File(basedir, "target/surefire-reports/TEST-byrutine-feber.xml"))
assert xml.@tests == "2"
assert xml.testcase*.@name*.text() == ["På grensen", "Under grensen"]

def page = new File(basedir, "target/byrutine/scenarios.md").getText("UTF-8")
assert page.contains("### På grensen")
assert page.contains("**Ring legen**")
assert !page.contains("Rules that never fired")

assert new File(basedir, "target/byrutine/validation.json").text.trim() == "[]"
assert new File(basedir, "target/classes/byrutine/feber/rules/01-grense.drl").isFile()
// By these the pack proves itself where it runs.
assert new File(basedir, "target/classes/byrutine/feber/scenarios.txt").readLines() == ["scenarios/grense.yaml"]
assert new File(basedir, "target/classes/byrutine/feber/scenarios/grense.yaml").isFile()
// What the rule compiler says to nobody.
assert !log.contains("class reactivity")
assert !log.contains("correspondance")
