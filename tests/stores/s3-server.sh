#!/usr/bin/env bash
# Runs a command beside a real MinIO server, for the object store's contract on S3:
#   bash tests/stores/s3-server.sh node bin/test.js tests/stores/objectStoreS3.test.ts
# MinIO is built once with Go from the module proxy at a pinned version into MINIO_BIN (default: the user's cache).
set -euo pipefail
version=v0.0.0-20260212201848-7aac2a2c5b7c
bin="${MINIO_BIN:-${XDG_CACHE_HOME:-$HOME/.cache}/keyuan/minio-$version}"
if [ ! -x "$bin/minio" ]; then
  echo "building MinIO $version (about three minutes)" >&2
  GOBIN="$bin" GOFLAGS=-mod=mod nice -n 10 go install "github.com/minio/minio@$version"
fi
folder="$(mktemp -d)"
port="$(node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')"
export MINIO_ROOT_USER=keyuan MINIO_ROOT_PASSWORD="$(node -e 'console.log(require("crypto").randomBytes(16).toString("hex"))')"
# Uploads may be resumed for seven days; MinIO's own default forgets them after one.
MINIO_API_STALE_UPLOADS_EXPIRY=168h "$bin/minio" server --quiet --address "127.0.0.1:$port" "$folder" >"$folder.log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; rm -rf "$folder" "$folder.log"' EXIT
ready=
for _ in $(seq 100); do
  if node -e 'fetch(process.argv[1]).then((r)=>process.exit(r.ok?0:1),()=>process.exit(1))' "http://127.0.0.1:$port/minio/health/ready"; then ready=yes; break; fi
  kill -0 "$server" || break
done
[ -n "$ready" ] || { cat "$folder.log" >&2; exit 1; }
export S3_ENDPOINT="http://127.0.0.1:$port" S3_ACCESS_KEY="$MINIO_ROOT_USER" S3_SECRET_KEY="$MINIO_ROOT_PASSWORD"
"$@"
