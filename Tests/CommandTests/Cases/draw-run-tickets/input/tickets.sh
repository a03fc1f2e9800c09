# A ticket file made by the shell alone: what a database would give back.
d=county/draws/341282-2026-01
seed=$(sha256sum <$d/seed.txt | cut -c1-64)
while read -r item cell oid; do
    printf '%s\t%s\t%s\t%s\n' "$item" "$cell" "$(printf '%s|v1|%s' "$seed" "$oid" | sha256sum | cut -c1-64)" "$oid"
done <$d/frame.tsv | LC_ALL=C sort | awk -F'\t' -v OFS='\t' '{ n[$1 FS $2]++; print $1, $2, n[$1 FS $2], $3, $4 }'
