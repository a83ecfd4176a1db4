const words = {
  fr: (sum: string, whole: string) => `Vos projets : ${sum} sur ${whole}`,
  en: (sum: string, whole: string) => `Your projects: ${sum} out of ${whole}`,
}

/** `<purse-fill>`: the envelope fills up while projects are chosen on the form after it. Nothing is sent. */
class PurseFill extends HTMLElement {
  #text = document.createElement('p')
  #bar = document.createElement('progress')

  connectedCallback() {
    const form = this.closest('main')?.querySelector('form')
    if (!form) return
    this.#text.setAttribute('role', 'status')
    this.#bar.max = Number(this.dataset['cents'])
    this.#bar.ariaHidden = 'true'
    this.append(this.#text, this.#bar)
    form.addEventListener('change', () => this.#fill(form))
    form.addEventListener('input', () => this.#fill(form))
    this.#fill(form)
  }

  #fill(form: HTMLFormElement) {
    const costs = JSON.parse(this.dataset['costs'] ?? '[]') as number[]
    const named = new Set<number>()
    for (const [name, value] of new FormData(form)) {
      if (name === 'choice' && /^\d+$/.test(String(value))) named.add(Number(value))
      const option = /^o(\d+)$/.exec(name)?.[1]
      if (option !== undefined && Number(value) > 0) named.add(Number(option))
    }
    const sum = [...named].reduce((all, option) => all + (costs[option] ?? 0), 0)
    const language = document.documentElement.lang === 'en' ? 'en' : 'fr'
    const money = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
      style: 'currency',
      currency: 'EUR',
    })
    this.#bar.value = sum
    this.#text.textContent = words[language](
      money.format(sum / 100),
      money.format(this.#bar.max / 100),
    )
  }
}

customElements.define('purse-fill', PurseFill)
