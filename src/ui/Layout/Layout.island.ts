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

document.addEventListener('keydown', closeMenus)
document.addEventListener('click', closeMenus)
if (document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', focusSummary)
} else {
  focusSummary()
}
