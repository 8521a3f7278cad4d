# How Java is started, for the build and for a packaged release. Sourced; the variable app names the directory that holds faubourg.jar and lib/.
jvm_flags=(-XX:+UseSerialGC -Xmx320m -Xss512k -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Duser.timezone=Europe/Paris --enable-native-access=ALL-UNNAMED
  -Djava.awt.headless=true)

# The data directory as an absolute path: FAUBOURG_DATA, taken from the directory where one stands, or the given one.
choose_data() {
  local here=$1 otherwise=$2
  case ${FAUBOURG_DATA:-} in
    '') FAUBOURG_DATA=$root/$otherwise ;;
    /*) ;;
    *) FAUBOURG_DATA=$here/$FAUBOURG_DATA ;;
  esac
  export FAUBOURG_DATA
}

# Runs the application once on data of its own, touring its pages, so that the next starts find their classes loaded and linked.
rehearse() {
  echo "Répétition générale, pour que les prochains démarrages soient rapides…"
  if ! FAUBOURG_DATA=$app/rehearsal FAUBOURG_PORT=0 FAUBOURG_DATABASE_URL= FAUBOURG_MANAGEMENT_PORT=false FAUBOURG_TLS_CERTIFICATE= \
    "$JAVA_HOME/bin/java" "${jvm_flags[@]}" \
    -XX:AOTCacheOutput="$app/faubourg.aot" -jar "$app/faubourg.jar" --faubourg.demo=true --faubourg.rehearsal=true \
    > "$app/rehearsal.log" 2>&1; then
    echo "La répétition n'a pas abouti (voir $app/rehearsal.log) : Faubourg démarrera plus lentement." >&2
    rm -f "$app/faubourg.aot"
  fi
  rm -rf "$app/rehearsal"
}

java_command() {
  command=("$JAVA_HOME/bin/java" "${jvm_flags[@]}")
  [ -f "$app/faubourg.aot" ] && command+=(-XX:AOTCache="$app/faubourg.aot" -Xlog:aot=off -Xlog:cds=off)
  command+=(-jar "$app/faubourg.jar")
}
