def log = new File(basedir, "build.log").getText("UTF-8")
assert log =~ /\[ERROR\] rules\/01-grense\.drl:14: Rule "Ved feber skal legen ringes": in the consequence, .+ \[compile\]/
assert log.readLines().any { it.startsWith("::error file=") && it.contains("01-grense.drl,line=14,title=compile::Rule") }
// What the compiler could not do today, it is asked again tomorrow.
assert !new File(basedir, "target/byrutine/validation.saved.json").exists()
