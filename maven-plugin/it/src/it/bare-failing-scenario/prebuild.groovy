evaluate(new File(basedir, "../../../src/it/copy.groovy"))
slip("rules/01-grense.drl", "value >= \$grense", "value > \$grense")
