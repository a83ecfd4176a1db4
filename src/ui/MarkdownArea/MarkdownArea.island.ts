/** Each word of the help becomes a button; Ctrl or Cmd with B, I or K does the same. */
class MarkdownArea extends HTMLElement {
  connectedCallback() {
    const area = this.querySelector('textarea')
    if (!area || this.querySelector('button')) return
    for (const mark of this.querySelectorAll('li')) {
      const button = document.createElement('button')
      button.type = 'button'
      button.append(...mark.childNodes)
      mark.append(button)
      button.addEventListener('click', () => type(area, mark.dataset))
    }
    area.addEventListener('keydown', (event) => {
      const mark = this.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`)
      if (!mark || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      type(area, mark.dataset)
    })
  }
}

/** Through the browser’s own typing, so that undo undoes it and what is typed is kept as drafts. */
function type(area: HTMLTextAreaElement, { before = '', after = '', line }: DOMStringMap) {
  const { value, selectionEnd: end } = area
  const start = line ? value.lastIndexOf('\n', area.selectionStart - 1) + 1 : area.selectionStart
  const words = value.slice(start, end)
  area.focus()
  area.setSelectionRange(start, end)
  const typed = line ? words.replace(/^/gm, before) : before + words + after
  document.execCommand('insertText', false, typed)
  const from = start + before.length
  area.setSelectionRange(
    line ? start + typed.length : from,
    line ? start + typed.length : from + words.length,
  )
}

customElements.define('markdown-area', MarkdownArea)
