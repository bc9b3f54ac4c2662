evaluate(new File(basedir, "../../../src/it/copy.groovy"))
slip("texts.nb.yaml", "Ring legen.\"", "Ring legen.")
