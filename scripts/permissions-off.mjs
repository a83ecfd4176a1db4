// Test-only: any one `may…` can be made to say yes, so that a sweep sees which tests notice.

/**
 * Every permission looks at `globalThis.mayOff` first: `src/modules/votes/permissions.ts#mayRunVotes`. A test sets
 * it for a while; `OUVROIR_MAY_OFF`, set by `npm run bench -- permissions` alone, sets it for a whole run.
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

/** The same source, where each function answers yes while a test asks it to. */
export function switchable(code, path) {
  return code.replace(
    head('(?:may|is|speaks)[A-Z]\\w*'),
    (start, name) => `${start} if (globalThis.mayOff === '${path}#${name}') return true;`,
  )
}
