import hashlib,sys                      # python3 v.py [sha256|sm3]
alg=sys.argv[1] if len(sys.argv)>1 else "sha256"
H=lambda s:hashlib.new(alg,s.encode() if isinstance(s,str) else s).hexdigest()
seed=H(open("seed.txt","rb").read()); rows={}
for line in open("frame.tsv",encoding="ascii"):
    item,cell,oid=line.rstrip("\n").split("\t"); rows.setdefault(item,{}).setdefault(cell,[]).append(oid)
spec={i:(m,int(v),s) for i,m,v,s in (l.split() for l in open("items.tsv"))}
rate={}
for l in open("cells.tsv"):
    i,c,r=l.split(); rate.setdefault(i,{})[c]=int(r)
for i,(mode,val,sc) in sorted(spec.items()):
    N={c:len(rows[i].get(c,[])) for c in rate[i]}; n={c:N[c] for c in N if rate[i][c]>=10**6}
    live=[(c,N[c],N[c]*rate[i][c]) for c in sorted(N) if N[c] and 0<rate[i][c]<10**6]; tot=sum(w for _,_,w in live)
    V=int(H(f"{seed}|{sc}|#total|{i}")[:32],16)*10**6>>128
    m={"rate-min":-(-tot//10**6),"rate-max":tot//10**6,"rate":(tot+V)//10**6}.get(mode,max(0,val-sum(n.values()))); m=min(m,sum(k for _,k,_ in live))
    while any(m*w>sum(x[2] for x in live)*k for c,k,w in live):
        D=sum(x[2] for x in live); full=[x for x in live if m*x[2]>D*x[1]]
        n.update({c:k for c,k,w in full}); m-=sum(k for c,k,w in full); live=[x for x in live if x not in full]
    D=sum(x[2] for x in live); U=int(H(f"{seed}|{sc}|#alloc|{i}")[:32],16)*D>>128; W=0
    for c,k,w in live: n[c]=(m*(W+w)+U)//D-(m*W+U)//D; W+=w
    for c in sorted(N): print(i,c,n.get(c,0),*sorted(rows[i].get(c,[]),key=lambda o:H(f"{seed}|{sc}|{o}"))[:n.get(c,0)])
