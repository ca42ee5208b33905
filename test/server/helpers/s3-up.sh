#!/bin/bash
# A real S3 server for tests: one node of Ceph (monitor, store, gateway) on the loopback, as root, without systemd.
#   s3-up.sh DIR GATEWAY_PORT MONITOR_PORT BYTES      everything it writes is in DIR, its process ids in DIR/run/*.pid; objects
#                                                     are kept in memory, at most so many bytes
set -e
D=$1 RGW=$2 MON=$3 BYTES=$4
mkdir -p "$D"/{mon,mgr,osd,run,log,rgw}
FS=$(cat /proc/sys/kernel/random/uuid)
cat > $D/ceph.conf <<C
[global]
fsid=$FS
mon_host=[v2:127.0.0.1:$MON/0]
mon_initial_members=a
public_network=127.0.0.0/8
ms_bind_msgr1=false
auth_cluster_required=cephx
auth_service_required=cephx
auth_client_required=cephx
keyring=$D/keyring
osd_pool_default_size=1
osd_pool_default_min_size=1
osd_pool_default_pg_num=4
osd_pool_default_pg_autoscale_mode=off
mon_allow_pool_size_one=true
mon_warn_on_pool_no_redundancy=false
osd_crush_chooseleaf_type=0
mon_max_pg_per_osd=2000
run_dir=$D/run
pid_file=$D/run/\$name.pid
admin_socket=$D/run/\$name.asok
log_file=$D/log/\$name.log
mon_cluster_log_file=$D/log/cluster.log
crash_dir=$D/run
mon_data_avail_crit=1
# Each step of the start waits for the monitor to agree with itself.
paxos_propose_interval=0.02
paxos_min_wait=0.01
mon_data_avail_warn=1
[mon.a]
mon_data=$D/mon
[mgr.x]
mgr_data=$D/mgr
mgr_initial_modules=
[osd]
osd_data=$D/osd
osd_objectstore=memstore
memstore_device_bytes=$BYTES
bluestore_block_size=4294967296
osd_memory_target=939524096
[client.rgw.x]
rgw_data=$D/rgw
rgw_frontends=beast endpoint=127.0.0.1:$RGW
rgw_enable_usage_log=false
rgw_run_sync_thread=false
rgw_enable_gc_threads=true
C
export CEPH_CONF=$D/ceph.conf
monmaptool --create --fsid $FS --addv a "[v2:127.0.0.1:$MON]" $D/monmap >/dev/null
ceph-authtool --create-keyring $D/keyring --gen-key -n mon. --cap mon 'allow *' >/dev/null
for n in client.admin mgr.x osd.0 client.rgw.x; do ceph-authtool $D/keyring --gen-key -n $n --cap mon 'allow *' --cap osd 'allow *' --cap mgr 'allow *' --cap mds 'allow *' >/dev/null; done
ceph-mon -c $CEPH_CONF -i a --mkfs --monmap $D/monmap --keyring $D/keyring
nice ceph-mon -c $CEPH_CONF -i a
U=$(cat /proc/sys/kernel/random/uuid); ceph -c $CEPH_CONF osd new $U >/dev/null
nice ceph-osd -c $CEPH_CONF -i 0 --mkfs --osd-uuid $U 2>/dev/null >/dev/null; nice ceph-osd -c $CEPH_CONF -i 0 >/dev/null 2>&1
nice radosgw -c $CEPH_CONF -n client.rgw.x
for i in $(seq 300); do curl -fs -o /dev/null http://127.0.0.1:$RGW/ && break; sleep .2; done
radosgw-admin -c $CEPH_CONF -n client.rgw.x user create --uid=t --display-name=t --access-key=AKTEST --secret-key=sktest >/dev/null 2>$D/adm.err
