/** A refused form is read from its summary. */
function focusSummary() {
  document.querySelector<HTMLElement>('[data-focus]')?.focus()
}

/** The menu of narrow screens closes with Escape, and when one touches elsewhere. */
function closeMenus(event: Event) {
  const menu = document.querySelector<HTMLDetailsElement>('details.menu[open]')
  if (!menu) return
  if (event instanceof KeyboardEvent) {
    if (event.key !== 'Escape') return
    menu.querySelector('summary')?.focus()
  } else if (menu.contains(event.target as Node)) {
    return
  }
  menu.open = false
}

/** Ctrl K, or ⌘ K: to the field of the search, which a narrow screen keeps in its menu. */
function goToSearch(event: KeyboardEvent) {
  if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return
  const fields = [...document.querySelectorAll<HTMLInputElement>('.site-search input')]
  const shown = () => fields.find((field) => field.checkVisibility())
  if (!shown()) document.querySelector<HTMLDetailsElement>('details.menu')?.setAttribute('open', '')
  const field = shown()
  if (!field) return
  event.preventDefault()
  field.focus()
  field.select()
}

/** In a rail that is longer than the screen, the entry of this page is in sight. */
function showHere() {
  const rail = document.querySelector('.rail-inside')
  const here = rail?.querySelector('[aria-current]')?.getBoundingClientRect()
  if (!rail || !here) return
  const { top, bottom } = rail.getBoundingClientRect()
  if (here.bottom > bottom || here.top < top) rail.scrollTop += here.top - (top + bottom) / 2
}

/** On a phone tabs are one line that slides: it begins where one is. */
function showTab() {
  for (const line of document.querySelectorAll('.tabs ul')) {
    const here = line.querySelector('[aria-current]')?.getBoundingClientRect()
    const { left, right } = line.getBoundingClientRect()
    if (here && (here.right > right || here.left < left)) line.scrollLeft += here.left - left
  }
}

function begin() {
  focusSummary()
  showHere()
  showTab()
}

document.addEventListener('keydown', goToSearch)
document.addEventListener('keydown', closeMenus)
document.addEventListener('click', closeMenus)
if (document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', begin)
} else {
  begin()
}
