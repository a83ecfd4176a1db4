/** Copies what its line shows, and says so in its own words. */
async function copy(button: HTMLButtonElement) {
  await navigator.clipboard.writeText(button.dataset['copy'] ?? '')
  button.textContent = button.dataset['copied'] ?? ''
}

function offerCopies() {
  if (!navigator.clipboard) return
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false
    button.addEventListener('click', () => void copy(button).catch(() => undefined))
  }
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', offerCopies)
else offerCopies()
