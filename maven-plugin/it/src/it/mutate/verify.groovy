def log = new File(basedir, "build.log").getText("UTF-8")
assert log.contains("feber: 6 changes, 4 noticed, 2 unnoticed (0 explained), 0 do not compile; score 66.7 %")
assert log.contains("No case notices if 2020-01-01 becomes 2020-01-02 in «feber-grense» (parameters.yaml:7)")

def report = new groovy.json.JsonSlurper().parse(new File(basedir, "target/byrutine/mutation.json"), "UTF-8")
assert report.mutants*.id == ["feber-grense value 2020-01-01", "feber-grense date 2020-01-01"]
assert report.mutants*.fate == ["killed", "survived"]
assert new File(basedir, "target/byrutine/mutation.html").isFile()
assert log.contains("1 changes are neither noticed nor explained, listed above.")
