# Stands between the server and PostgreSQL: usage guard.sh POSTGRES ARGUMENTS…
# Standard input is a pipe that the server holds and never writes to. Its end of file means that the server
# is gone, however it died: PostgreSQL is then asked for a fast stop, and after 8 seconds for an immediate one.
exec 3<&0
"$@" 3<&- </dev/null &
postgres=$!
{
  cat <&3 >/dev/null
  kill -INT "$postgres" 2>/dev/null || exit 0
  tenths=0
  while [ "$tenths" -lt 80 ]; do
    sleep 0.1
    kill -0 "$postgres" 2>/dev/null || exit 0
    tenths=$((tenths + 1))
  done
  kill -QUIT "$postgres" 2>/dev/null
} &
watch=$!
exec 3<&-
wait "$postgres"
code=$?
kill "$watch" 2>/dev/null
exit "$code"
