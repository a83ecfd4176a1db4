// Test-only: one `may…` that always says yes, so that the sweep of permissions sees which tests notice.

/** `OUVROIR_MAY_OFF=src/modules/votes/permissions.ts#mayRunVotes`, set by `npm run bench -- permissions` alone. */
export function permissionsOff(asked = process.env.OUVROIR_MAY_OFF) {
  const [file = '', name = ''] = (asked ?? '').split('#')
  return {
    name: 'permissions-off',
    enforce: 'pre',
    transform(code, id) {
      return name && id.split('?')[0].endsWith(file) ? switchedOff(code, name) : undefined
    },
  }
}

/** The same source, where this function answers yes before it looks. */
export function switchedOff(code, name) {
  const start = new RegExp(`export function ${name}\\([^]*?\\)(?:: [^{}]+)? \\{\\n`).exec(code)
  if (!start) throw new Error(`no function ${name} to switch off`)
  const at = start.index + start[0].length
  return `${code.slice(0, at)}  if (Number('1') === 1) return true\n${code.slice(at)}`
}
