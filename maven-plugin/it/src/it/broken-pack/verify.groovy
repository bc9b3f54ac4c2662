def log = new File(basedir, "build.log").getText("UTF-8")
def told = [
  "rules/01-grense.drl:12:25: Rule \"Ved feber skal legen ringes\": The parameter 'feber-grens' is not in parameters.yaml. Did you mean 'feber-grense'? [parameter-unknown]",
  "rules/01-grense.drl:13:47: Rule \"Ved feber skal legen ringes\": Observation has no property 'valu'. Did you mean 'value'? [property-unknown]",
  "texts.nb.yaml:4:14: Nothing fills {grensa} in the text 'grense.ring'.",
  "texts.en.yaml:4:14: The text 'grense.ring' has the places [grense, verdi] in English and [grensa, verdi] in Norwegian.",
  "scenarios/grense.yaml:9:18: The pack has no finding 'feber.grense.rign'. Did you mean 'feber.grense.ring'? [scenario-finding-unknown]",
]
told.each { line -> assert log.contains("[ERROR] " + line) }
assert log.contains("The pack is not valid: 5 errors, 0 warnings, listed above.")

def json = new groovy.json.JsonSlurper().parse(new File(basedir, "target/byrutine/validation.json"), "UTF-8")
assert json.size() == 5
assert json*.check.contains("property-unknown")
assert !new File(basedir, "target/classes/byrutine").exists()
