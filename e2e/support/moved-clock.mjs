// Loaded before an instance whose story takes place on another day: a round of the beacon that was published for good
// can then be the one fixed beforehand. The file says by how many milliseconds the clock is moved.
import { readFileSync } from 'node:fs'

const file = process.env['OUVROIR_MOVED_CLOCK'] ?? ''
const RealDate = Date
let moved = 0

function look() {
  try {
    moved = Number(readFileSync(file, 'utf8')) || 0
  } catch {
    // Not written yet: the clock of this machine.
  }
}
look()
setInterval(look, 20).unref()

const now = () => RealDate.now() + moved
globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, made) =>
    Reflect.construct(target, given.length === 0 ? [now()] : given, made),
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
})
