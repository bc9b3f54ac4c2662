evaluate(new File(basedir, "../../../src/it/copy.groovy"))

// Only files called pom.xml have their version filled in; this one has it from the file of goals, which has.
def version = (new File(basedir, "invoker.properties").text =~ /byrutine-maven-plugin:([^:]+):/)[0][1]
def module = new File(basedir, "fever.xml")
module.text = module.text.replace("@project.version@", version)
