#!/usr/bin/env bash
# Tries bench.sbatch and collect.sh on a real Slurm: this machine as a cluster of one node on loopback, gone at the end.
# Needs Debian's slurmctld, slurmd, slurm-client and munge, and bench built; no systemd; root or any other user.
set -euo pipefail
cd "$(dirname "$0")/../.."

dir=$(mktemp -d /tmp/bench-slurm-XXXXXX)
# Slurm's clients must reach munge's socket.
chmod 711 "$dir"
export SLURM_CONF=$dir/slurm.conf BENCH_RESULTS=$dir/results BENCH_CACHE=$dir/cache
daemons=()
stop() {
    code=$?
    if [ $code -ne 0 ]; then tail -n 20 "$dir"/*.log >&2 || true; fi
    # Jobs outlive slurmd.
    timeout 20 bash -c 'scancel --me; while [ -n "$(squeue -h)" ]; do sleep 0.2; done' 2>/dev/null || true
    for daemon in "${daemons[@]}"; do kill "$daemon" && wait "$daemon" || true; done 2>/dev/null
    rm -rf "$dir"
    exit $code
}
trap stop EXIT

start() {
    "$@" >>"$dir/${1##*/}.log" 2>&1 &
    daemons=($! "${daemons[@]}")
}

port=$((20000 + RANDOM % 10000))
user=$(id -un)
head -c 1024 /dev/urandom >"$dir/munge.key"
chmod 600 "$dir/munge.key"
cat >"$SLURM_CONF" <<CONF
ClusterName=try
SlurmctldHost=$(hostname -s)(127.0.0.1)
SlurmUser=$user
SlurmdUser=$user
SlurmctldPort=$port
SlurmdPort=$((port + 1))
CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
AuthType=auth/munge
AuthInfo=socket=$dir/munge.socket
CredType=cred/munge
SlurmctldPidFile=$dir/slurmctld.pid
SlurmdPidFile=$dir/slurmd.pid
StateSaveLocation=$dir/state
SlurmdSpoolDir=$dir/spool
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
ReturnToService=2
MinJobAge=3600
NodeName=node NodeHostname=$(hostname -s) NodeAddr=127.0.0.1 CPUs=$(nproc)
PartitionName=all Nodes=node Default=YES
CONF

start munged --foreground --force --key-file="$dir/munge.key" --socket="$dir/munge.socket" \
    --pid-file="$dir/munge.pid" --seed-file="$dir/munge.seed"
start slurmctld -D
start slurmd -D -N node
timeout 30 bash -c 'until [ "$(sinfo -hN -o %t 2>/dev/null)" = idle ]; do sleep 0.2; done'

fail() {
    echo "try-slurm.sh: $*" >&2
    exit 1
}

# Submits the array $1, sets $job and ends with its tasks' highest exit code.
submit() {
    job=$(timeout 300 sbatch --parsable --wait --array="$1" --output="$dir/task-%A_%a.log" scripts/fleet/bench.sbatch "${@:2}")
}

# Start and end of the job's task $1, if Slurm says state $2 and exit code $3 of it.
task() {
    local all
    all=$(scontrol -o show job "${job}_$1")
    [[ $all == *" JobState=$2 "*" ExitCode=$3 "* ]] || fail "task $1 is not $2 with $3: $all"
    sed -E 's/.* StartTime=(\S+) EndTime=(\S+) .*/\1 \2/' <<<"$all"
}

small=(--suite Slots --workload binop_is_forward --mode call --python dotnet --precision quick)
submit 0-1 "${small[@]}" --machine try-%a || fail "an array of two tasks fails"
first=$(task 0 COMPLETED 0:0)
second=$(task 1 COMPLETED 0:0)
[[ ! ${second% *} < ${first#* } ]] || fail "two tasks shared a node: $first, $second"

code=0
submit 0 "${small[@]}" --machine "$(hostname -s)" || code=$?
[ $code -eq 2 ] || fail "a task that bench refuses ends with $code"
task 0 FAILED 2:0 >/dev/null
grep "host's name" "$dir/task-${job}_0.log"

BENCH_RESULTS=$dir/collected scripts/fleet/collect.sh "$dir/results" | tee "$dir/comparison.log"
grep -q 'try-0.*try-1' "$dir/comparison.log" || fail "no comparison"
