def pack = new File(basedir, "../pack")
["one", "other"].each { module ->
  pack.eachFileRecurse(groovy.io.FileType.FILES) { file ->
    def name = pack.toPath().relativize(file.toPath()).toString()
    if (name ==~ /[a-z.]+\.(yaml|xml)|rules\/.+|scenarios\/.+/) {
      def copy = new File(basedir, module + "/" + name)
      copy.parentFile.mkdirs()
      copy.setText(file.getText("UTF-8").replace("<artifactId>fever<", "<artifactId>fever-" + module + "<"), "UTF-8")
    }
  }
}
// Any other answer of a script counts as a failure.
return true
