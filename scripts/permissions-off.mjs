// Test-only: any one `may…` can be made to say yes, so that a sweep sees which tests notice.

/**
 * Every permission asks `globalThis.maySwitch` first, by its name: `src/modules/votes/permissions.ts#mayRunVotes`. A
 * test hears in this way which ones are asked, and answers yes for one of them (`src/proofs/access/switch.ts`).
 * `OUVROIR_MAY_OFF`, with such a name, switches one off for a whole run, by hand.
 */
export function permissionsOff(asked = process.env.OUVROIR_MAY_OFF) {
  const [file = '', name = ''] = (asked ?? '').split('#')
  return {
    name: 'permissions-off',
    enforce: 'pre',
    transform(code, id) {
      const [, path] =
        /(src\/modules\/[a-z-]+\/[a-z-]*permissions[a-z-]*\.ts)$/.exec(id.split('?')[0]) ?? []
      if (!path) return
      const off = name && path.endsWith(file) ? switchedOff(code, name) : code
      return switchable(off, path)
    },
  }
}

const head = (name) =>
  new RegExp(`export function (${name})\\([^]*?\\)(?:: [^{}]+)? \\{(?=\\n)`, 'g')

/** The same source, where this function answers yes before it looks. */
export function switchedOff(code, name) {
  if (!head(name).test(code)) throw new Error(`no function ${name} to switch off`)
  return code.replace(head(name), (start) => `${start} if (Number('1') === 1) return true`)
}

/** The same source, where a test hears each function asked, and may answer yes for it. */
export function switchable(code, path) {
  return code.replace(
    head('(?:may|is|speaks)[A-Z]\\w*'),
    (start, name) => `${start} if (globalThis.maySwitch?.('${path}#${name}')) return true;`,
  )
}
