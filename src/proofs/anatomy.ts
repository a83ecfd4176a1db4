const noWayBack = 'no way back'

/** What the anatomy of a page asks (docs/anatomy.md) and that its HTML shows: each fault in a few words. */
export function anatomyFaults(
  html: string,
  path: string,
  subjects: ReadonlySet<string>,
): readonly string[] {
  const main = /<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
  const titles = main.match(/<h1\b/g)?.length ?? 0
  const loud = primaryIn(main)
  return [
    ...(titles === 1 ? [] : [`${titles} h1`]),
    ...(loud <= 1 ? [] : [`${loud} primary buttons`]),
    ...(isDeep(path, subjects) && !hasWayBack(main) ? [noWayBack] : []),
  ]
}

/** The faults of a page that must lead nowhere else: a way back would be one of them. */
export function faultsOfDeadEnd(
  html: string,
  path: string,
  subjects: ReadonlySet<string>,
): readonly string[] {
  // The same page in another language is no way out of it.
  const [own] = path.split('?')
  const links = [...html.matchAll(/<a\s(?:[^>]*\s)?href="(?!#)([^"?]*)/g)].filter(
    ([, to]) => to !== '' && to !== own,
  ).length
  return [
    ...anatomyFaults(html, path, subjects).filter((fault) => fault !== noWayBack),
    ...(links === 0 ? [] : [`${links} link`]),
  ]
}

/** The faults of a page that other sites show: a page of the house cannot be opened in their frame. */
export function faultsInFrame(
  html: string,
  path: string,
  subjects: ReadonlySet<string>,
): readonly string[] {
  return [
    ...anatomyFaults(html, path, subjects).filter((fault) => fault !== noWayBack),
    ...(hasWayBack(html) ? ['a way back'] : []),
  ]
}

/** In view: not those that a form sends, nor those that are folded. A button alone is a form of its own, and counts. */
function primaryIn(main: string): number {
  const inView = main
    .replace(/<details\b(?![^>]*\sopen)[\s\S]*?<\/details>/g, (folded) =>
      // Its summary is in view, and may look like a button.
      folded.replace(/<\/summary>[\s\S]*/, '</summary>'),
    )
    .replace(/<form\b(?![^>]*class="action-button")[\s\S]*?<\/form>/g, '')
  return inView.match(/class="button action"/g)?.length ?? 0
}

/** Below the page of a subject: somebody was led here from another page. */
function isDeep(path: string, subjects: ReadonlySet<string>): boolean {
  const [page = ''] = path.split('?')
  return page.split('/').filter(Boolean).length > 1 && !subjects.has(page)
}

function hasWayBack(main: string): boolean {
  return /<nav class="(?:crumbs|tabs)"/.test(main)
}
