import { isIP } from 'node:net'
import { isPublicAddress } from './public-address.ts'
import { readTarget } from './read-target.ts'

/** Whether an address that somebody wrote may lead to the public web at all: judged as written, before anything is read. */
export function leadsOut(address: string): boolean {
  const read = readTarget(address)
  return read.ok && (isIP(read.value.host) === 0 || isPublicAddress(read.value.host))
}
