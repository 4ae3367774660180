#!/usr/bin/env bash
# Starts an OpenSearch on loopback, for trying out and for tests: no users, no TLS, one node. It stays in the foreground.
#   ear/src/test/opensearch/start.sh [PORT] [FOLDER]
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../../../.."
. .ci/tools.sh

port=${1:-9200} folder=${2:-$PWD/data/opensearch}
require_jdk
mkdir -p "$folder"
say "OpenSearch on port $port, data in $folder, log in $folder/opensearch.log"
exec "$(maven_command)" -q -N exec:exec@opensearch -Dskip.opensearch=false -Dopensearch.async=false \
    -Dopensearch.port="$port" -Dopensearch.folder="$folder"
