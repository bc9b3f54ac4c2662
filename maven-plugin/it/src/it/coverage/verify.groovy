def log = new File(basedir, "build.log").getText("UTF-8")
assert log.contains("feber: 2 scenarios show 1 of 1 rules, 1 of 1 rows, ")
assert log.contains("% of the texts are covered, and at least 100.0 % must be (byrutine.coverage.texts).")
assert log.contains("texts.nb.yaml:1: No scenario shows the text «parameter.mangler». [parameter.mangler]")

def report = new groovy.json.JsonSlurper().parse(new File(basedir, "target/byrutine/coverage.json"), "UTF-8")
assert report.rules.percent == 100
assert report.conditions.items*.what.contains("Observation( value >= \$grense )")
assert report.conditions.items.find { it.what == "Observation( value >= \$grense )" }.covered
assert new File(basedir, "target/byrutine/coverage.html").isFile()
assert new File(basedir, "target/byrutine/coverage.txt").isFile()

// The folder without a case on the limit.
assert log.contains("rules/01-grense.drl:7: No scenario fires the rule «Ved feber skal legen ringes». [feber.grense.ring]")
assert log.contains("coverage.yaml:1: The row «F1» rests on what no scenario fires: feber.grense.ring. [F1]")
assert log.contains("0.0 % of the rules are covered, and at least 100.0 % must be (byrutine.coverage.rules).")
