/*
 * A cell that is written in a list is opened and saved where it stands, without leaving the page: the same addresses, asked
 * here. Whatever does not go as it should is left to the browser, which follows the link or sends the form.
 */
async function asked(address: string): Promise<Document | undefined> {
  const answer = await fetch(address, { headers: { accept: 'text/html' } }).catch(() => undefined)
  return answer?.ok ? pageOf(answer) : undefined
}

async function pageOf(answer: Response): Promise<Document> {
  return new DOMParser().parseFromString(await answer.text(), 'text/html')
}

/** The cells that were open before one opened them, as they were read. */
const read = new WeakMap<Element, string>()

async function openCell(link: HTMLAnchorElement) {
  const cell = link.closest('.cell-read')?.parentElement
  const form = (await asked(link.href))?.querySelector('.cell-form')
  if (!cell || !form) return location.assign(link.href)
  read.set(form, cell.innerHTML)
  cell.replaceChildren(form)
  focusIn(form)
}

function focusIn(form: Element) {
  const field = form.querySelector<HTMLElement>('.has-problem .input, .input')
  field?.focus()
  if (field instanceof HTMLInputElement && field.type === 'text') field.select()
}

function leaveCell(form: Element): boolean {
  const before = read.get(form)
  const cell = form.parentElement
  if (before === undefined || !cell) return false
  cell.innerHTML = before
  cell.querySelector<HTMLElement>('.cell-edit')?.focus()
  return true
}

async function saveCell(form: HTMLFormElement) {
  const box = form.closest<HTMLElement>('.cell-form')
  const list = form.closest('.list')
  // A browser sends a form without a file so: the house reads both alike.
  const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>)
  const answer = await fetch(form.action, { method: 'POST', body }).catch(() => undefined)
  if (!answer || !box || !list) return form.submit()
  const page = await pageOf(answer)
  const isSaved = answer.redirected && answer.ok
  const next = page.querySelector(isSaved ? '.list' : '.cell-form')
  // Signed out meanwhile, or another page altogether: it is read as it came.
  if (!next) return form.submit()
  if (isSaved) {
    carryOver(list, next, box)
    list.replaceWith(next)
    // The address of an answer has no fragment: the cell is the one whose form was sent.
    document.getElementById(box.dataset['cell'] ?? '')?.focus()
    tell(page, next)
  } else {
    const before = read.get(box)
    if (before !== undefined) read.set(next, before)
    box.replaceWith(next)
    focusIn(next)
  }
}

/** What is being written in other cells, and the rows that are ticked, are in the new list too. */
function carryOver(list: Element, next: Element, saved: Element) {
  for (const form of list.querySelectorAll<HTMLElement>('.cell-form')) {
    const link = next.querySelector(`[id="${CSS.escape(form.dataset['cell'] ?? '')}"]`)
    const cell = link?.closest('.cell-read')?.parentElement
    if (form === saved || !cell) continue
    read.set(form, cell.innerHTML)
    cell.replaceChildren(form)
  }
  for (const { name, value } of list.querySelectorAll<HTMLInputElement>(ticked)) {
    const box = next.querySelector<HTMLInputElement>(
      `input[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`,
    )
    if (box) box.checked = true
  }
}

const ticked = 'tbody input[type="checkbox"]:checked'

const saidOf = (page: Document) => page.querySelector('.page-notice[role="status"]')

/**
 * What the page says of the act is said here too, with the button that takes it back, where the cell is; what was said
 * of an earlier act gives way. Those who hear it are told when words come into a place that says things.
 */
function tell(page: Document, list: Element) {
  saidOf(document)?.remove()
  const notice = saidOf(page)
  if (!notice) return
  const here = document.importNode(notice)
  list.append(here)
  requestAnimationFrame(() => here.append(...notice.childNodes))
}

document.addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button !== 0) return
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  const target = event.target as Element
  const edit = target.closest<HTMLAnchorElement>('a.cell-edit')
  if (edit) {
    event.preventDefault()
    void openCell(edit)
    return
  }
  const form = target.closest('a.cell-leave')?.closest('.cell-form')
  if (form && leaveCell(form)) event.preventDefault()
})

document.addEventListener('keydown', (event) => {
  const form = (event.target as Element).closest?.('.cell-form')
  if (event.key === 'Escape' && form && leaveCell(form)) event.preventDefault()
})

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement
  if (form.id !== 'modifier' || !form.closest('.cell-form')) return
  event.preventDefault()
  void saveCell(form)
})
