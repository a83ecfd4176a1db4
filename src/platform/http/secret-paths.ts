/** Parameters of addresses that open something for whoever holds them: the link of a letter, the code on paper. */
const secret = /^:(token|code)$/

/**
 * What a log may say of an address: a link, or a code printed on a letter, carries its secret in its path. Known by the
 * routes of the house, even where nothing answers (a code followed by a slip of the hand); and, wherever it stands, by its length.
 */
export function makePathTeller(routes: readonly string[]): (path: string) => string {
  const doors = [...new Set(routes.flatMap(doorsOf))].map((pattern) => new RegExp(pattern, 'i'))
  return (path) =>
    doors.reduce((told, door) => told.replace(door, '$1…'), path).replace(/[0-9a-f]{40,}/gi, '…')
}

/** Each way to a secret, as a pattern whose first group is what comes before it. */
function doorsOf(route: string): string[] {
  const parts = route.split('/')
  return parts.flatMap((part, at) => {
    if (!secret.test(part)) return []
    const before = parts
      .slice(0, at)
      .map((item) => (item.startsWith(':') ? '[^/]+' : item.replace(/[^\w-]/g, '\\$&')))
    return [`^(${before.join('/')}/)[^/]+`]
  })
}
