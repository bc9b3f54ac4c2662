def log = new File(basedir, "build.log").getText("UTF-8")
assert log.contains("feber is signed by the key ")
assert (log =~ /feber was signed by the key [0-9a-f]{16} at \S+Z, and is as it was then/).find()
assert log.contains("holds no key. Put the public keys there that may sign packs, as *.pem.")

// Its limit leaves nothing out: whoever has no fever is no case of the routine.
assert log.contains("feber: 0 findings, 0 of them not answered")
assert new File(basedir, "target/byrutine/analysis.json").text.contains('"findings" : [ ]')
assert new File(basedir, "target/byrutine/analysis.html").isFile()

def page = new File(basedir, "target/byrutine/handbook/index.html").getText("UTF-8")
assert page.contains("Ved feber skal legen ringes")
assert new File(basedir, "README.md").getText("UTF-8").contains("## Reglene")

assert log.contains("feber: 0 of 2 decisions change, 0 in outcome, 0 in kroner")
assert new File(basedir, "target/byrutine/difference.json").text.contains('"cases" : 2')
