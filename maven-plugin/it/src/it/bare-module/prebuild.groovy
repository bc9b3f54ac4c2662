evaluate(new File(basedir, "../../../src/it/copy.groovy"))
