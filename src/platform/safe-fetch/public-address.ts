import ipaddr from 'ipaddr.js'

/**
 * Is this IP address one that anybody on the Internet may reach? Everything that is not plainly so is
 * refused: private, shared, local, documentation, benchmark, multicast and reserved ranges (RFC 6890 and
 * the IANA special-purpose registries), and every IPv6 form that carries an IPv4 address inside it
 * (mapped, compatible, 6to4, NAT64, Teredo, ISATAP), whatever that address is.
 */
export function isPublicAddress(address: string): boolean {
  // A zone (`fe80::1%eth0`) names an interface of this machine.
  if (!ipaddr.isValid(address) || address.includes('%')) return false
  const read = ipaddr.parse(address)
  if (read.kind() === 'ipv4') return read.range() === 'unicast' && !among(read, refusedV4)
  const parts = (read as ipaddr.IPv6).parts
  return (
    read.range() === 'unicast' &&
    among(read, ['2000::/3']) &&
    !among(read, refusedV6) &&
    !isatap(parts)
  )
}

/** What the library may call ordinary, and is not: said here too, so that its next version changes nothing. */
const refusedV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
]

const refusedV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20']

function among(address: ipaddr.IPv4 | ipaddr.IPv6, ranges: readonly string[]): boolean {
  return ranges.some((range) => address.match(ipaddr.parseCIDR(range)))
}

/** RFC 5214 §6.1: the last half is `0000:5efe` or `0200:5efe`, then an IPv4 address. */
function isatap(parts: readonly number[]): boolean {
  return parts[5] === 0x5efe && (parts[4] === 0 || parts[4] === 0x0200)
}
