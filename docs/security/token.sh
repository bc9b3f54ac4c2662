#!/usr/bin/env bash
# Makes a key pair and signs tokens with it, to try how the service asks who calls. A real client keeps its key elsewhere.
#   token.sh keys FOLDER                   writes FOLDER/key.pem, and its public part as FOLDER/jwks.json
#   token.sh cds FOLDER ISSUER AUDIENCE    prints a CDS client's JWT for one call of the address AUDIENCE
set -euo pipefail

base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }

keys() {
  local modulus
  openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$1/key.pem"
  modulus=$(openssl rsa -in "$1/key.pem" -noout -modulus | cut -d= -f2)
  printf '{"keys":[{"kty":"RSA","use":"sig","alg":"RS384","kid":"try","e":"AQAB","n":"%s"}]}\n' \
    "$(printf '%b' "$(sed 's/../\\x&/g' <<<"$modulus")" | base64url)" >"$1/jwks.json"
}

cds() {
  local now head body
  now=$(date +%s)
  head=$(printf '{"alg":"RS384","typ":"JWT","kid":"try"}' | base64url)
  body=$(printf '{"iss":"%s","aud":"%s","iat":%d,"exp":%d,"jti":"%s"}' \
    "$2" "$3" "$now" $((now + 240)) "$(openssl rand -hex 16)" | base64url)
  printf '%s.%s.%s\n' "$head" "$body" "$(printf '%s.%s' "$head" "$body" | openssl dgst -sha384 -sign "$1/key.pem" | base64url)"
}

"$@"
