evaluate(new File(basedir, "../../../src/it/copy.groovy"))
slip("concepts.yaml", "temperatur:", "puls: http://loinc.org|8867-4\ntemperatur:")
