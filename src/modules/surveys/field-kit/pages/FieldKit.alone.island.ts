import { newCode, readCode, writtenCode } from '#kit/codes/letter-code.ts'
import {
  finish,
  readStep,
  type Step,
  stepsOf,
  withoutFiles,
} from '#modules/questionnaires/browser.ts'
import { doorOutcomes } from '../doors.ts'
import { phoneChance } from '../phone/chance.ts'
import { type Drawer, holdDrawer, openDrawer } from '../phone/drawer.ts'
import {
  clearAnswer,
  fieldsIn,
  filledOf,
  fillIn,
  sentOf,
  showProblems,
  showStep,
} from '../phone/drawn-questions.ts'
import { isAnswer, isLeaving, type KeptAnswer, newMark } from '../phone/kept.ts'
import { showKept } from '../phone/kept-list.ts'
import { forgetPage, keepPage } from '../phone/kept-page.ts'
import { Safe } from '../phone/safe.ts'
import { sendAll } from '../phone/sending.ts'
import { shortestPassphrase } from '../phone/vault.ts'
import { phoneTexts } from '../texts/phone.ts'

type Questionnaire = Parameters<typeof sentOf>[0]
type Part = 'plain' | 'new' | 'locked' | 'home' | 'answer' | 'done'

const beat = 15_000
const idleAfter = 300_000
const codeField = 'letter_code'

/** `<field-kit>`: answers taken without a network, closed with a passphrase, sent once the network is back. */
class FieldKit extends HTMLElement {
  #drawer: Drawer | undefined
  #safe: Safe | undefined
  #questionnaire: Questionnaire | undefined
  #answer: KeptAnswer | undefined
  #isSending = false
  #idle = 0

  connectedCallback() {
    void this.#open().catch(() => this.#say(this.#texts.cannot))
  }

  async #open() {
    const name = `ouvroir:terrain:${this.getAttribute('kit')}`
    const drawer = await openDrawer(name)
    if (!(await holdDrawer(name))) return this.#say(this.#texts.elsewhere)
    this.#drawer = drawer
    const questions = await fetch(this.#attribute('questions'))
    if (!questions.ok) throw new Error('no questions')
    this.#questionnaire = withoutFiles((await questions.json()) as Questionnaire)
    this.#hear()
    await navigator.storage?.persist?.()
    this.#show((await drawer.lock()) ? 'locked' : 'new')
    await this.#keep()
  }

  #hear() {
    this.addEventListener('submit', (event) => void this.#onSubmit(event))
    this.addEventListener('click', (event) => void this.#onClick(event))
    for (const kind of ['input', 'change'])
      this.#form('answer').addEventListener(kind, () => void this.#onTyped())
    for (const kind of ['pointerdown', 'keydown'])
      this.addEventListener(kind, () => this.#stayOpen())
    window.addEventListener('online', () => void this.#flush())
    window.addEventListener('offline', () => this.#tellNetwork())
    window.setInterval(() => void this.#flush(), beat)
  }

  async #keep() {
    const isKept = await keepPage(this.#attribute('worker'), [this.#attribute('questions')]).catch(
      () => false,
    )
    // Opened without a network, it was kept already.
    this.dataset['kept'] = isKept || !navigator.onLine ? 'yes' : 'no'
    this.#tellNetwork()
  }

  get #locale() {
    return document.documentElement.lang === 'en' ? 'en' : 'fr'
  }
  get #texts() {
    return phoneTexts[this.#locale]
  }
  get #asked() {
    const language = this.#attribute('language')
    return { seed: this.#answer?.mark ?? '', locale: this.#locale, language } as const
  }
  #attribute(name: string) {
    return this.getAttribute(name) ?? ''
  }
  #find(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector)
    if (!found) throw new Error(selector)
    return found
  }
  #form(name: string) {
    return this.#find(`form[data-form="${name}"]`) as HTMLFormElement
  }

  #show(part: Part) {
    for (const section of this.querySelectorAll<HTMLElement>('[data-part]'))
      section.hidden = section.dataset['part'] !== part
    this.dataset['at'] = part
    if (part === 'home') this.#list()
    this.querySelector<HTMLElement>(`[data-part="${part}"] h2`)?.focus()
  }

  #say(sentence: string) {
    this.#find('.kit-said').textContent = sentence
  }

  #tellNetwork() {
    const texts = this.#texts
    const kept = this.dataset['kept'] === 'yes' ? texts.ready : texts.notReady
    this.#find('.kit-network').textContent = navigator.onLine ? kept : texts.offline
  }

  async #onSubmit(event: SubmitEvent) {
    const form = event.target as HTMLFormElement
    event.preventDefault()
    const name = form.dataset['form']
    if (name === 'new') await this.#choose(form)
    if (name === 'locked') await this.#unlock(form)
    if (name === 'answer') await this.#next()
  }

  async #choose(form: HTMLFormElement) {
    const data = new FormData(form)
    const chosen = String(data.get('chosen') ?? '').trim()
    if (chosen.length < shortestPassphrase) return this.#say(this.#texts.tooShort)
    if (chosen !== String(data.get('repeat') ?? '').trim()) return this.#say(this.#texts.differ)
    this.#say(this.#texts.opening)
    const safe = this.#drawer && (await Safe.create(this.#drawer, chosen))
    this.#enter(form, safe)
  }

  async #unlock(form: HTMLFormElement) {
    const typed = String(new FormData(form).get('passphrase') ?? '')
    this.#say(this.#texts.opening)
    const safe = this.#drawer && (await Safe.open(this.#drawer, typed))
    if (!safe) return this.#say(this.#texts.wrong)
    this.#enter(form, safe)
  }

  #enter(form: HTMLFormElement, safe: Safe | undefined) {
    form.reset()
    this.#safe = safe
    this.#say('')
    this.#show('home')
    this.#stayOpen()
    void this.#flush()
  }

  /** The key leaves the memory, and the page forgets what it shows. */
  #lock(sentence: string) {
    window.clearTimeout(this.#idle)
    this.#safe = undefined
    this.#answer = undefined
    this.#form('answer').reset()
    this.#find('[data-code]').textContent = ''
    this.#find('.kit-answers').replaceChildren()
    this.#show('locked')
    this.#say(sentence)
  }

  #stayOpen() {
    window.clearTimeout(this.#idle)
    if (this.#safe) this.#idle = window.setTimeout(() => this.#lock(this.#texts.idle), idleAfter)
  }

  async #onClick(event: MouseEvent) {
    const button = (event.target as Element).closest<HTMLElement>('button[data-act]')
    const act = button?.dataset['act'] ?? ''
    const mark = button?.dataset['mark'] ?? ''
    if (act === 'forget') return this.#forget()
    if (!this.#safe) return
    if (act === 'add') this.#begin()
    if (act === 'send') await this.#flush()
    if (act === 'lock') this.#lock(this.#texts.locked)
    if (act === 'home' || act === 'pause') this.#leave()
    if (act === 'before') this.#goBack()
    if (act === 'reopen') this.#reopen(mark)
    if (act === 'erase') await this.#erase(mark)
    if (act.startsWith('door-')) await this.#noteDoor(act.slice('door-'.length))
    if (act.startsWith('clear-')) {
      clearAnswer(this.#form('answer'), act.slice('clear-'.length))
      await this.#onTyped()
    }
  }

  #begin() {
    const numbers = [...(this.#safe?.kept.values() ?? [])].filter(isAnswer).map((a) => a.number)
    const number = Math.max(0, ...numbers) + 1
    const code = this.#attribute('access') === 'link' ? newCode(phoneChance) : ''
    this.#answer = { kind: 'answer', mark: newMark(), number, state: 'begun', code, fields: {} }
    this.#draw()
  }

  #reopen(mark: string) {
    const kept = this.#safe?.kept.get(mark)
    if (kept?.kind !== 'answer') return
    this.#answer = { ...kept, state: 'begun' }
    // Not sent while somebody writes in it.
    void this.#safe?.put(this.#answer)
    this.#draw()
    if (kept.refusal) this.#say(kept.refusal)
  }

  #draw() {
    const answer = this.#answer
    if (!answer) return
    fillIn(this.#form('answer'), { ...answer.fields, [codeField]: writtenCode(answer.code) })
    this.#say('')
    this.#find('.kit-saved').textContent = ''
    this.#show('answer')
    this.#drawStep()
  }

  #steps(): readonly Step[] {
    if (!this.#questionnaire || !this.#answer) return []
    return stepsOf(
      this.#questionnaire,
      filledOf(this.#questionnaire, this.#answer.fields),
      this.#asked,
    )
  }

  /** Where one was, or the first page when that one is asked no more. */
  #step(): Step | undefined {
    const steps = this.#steps()
    return steps.find(({ key }) => key === this.#answer?.at) ?? steps[0]
  }

  #drawStep(problems: Readonly<Record<string, string>> = {}) {
    const step = this.#step()
    if (!step || !this.#answer) return
    const form = this.#form('answer')
    showStep(form, step, this.#answer.mark)
    this.#find('[data-first]').hidden = step.at !== 1
    this.#find('[data-act="before"]').hidden = !step.before
    this.#find('.kit-place').textContent = this.#texts.place(step.at, step.count)
    this.#find('button[data-next]').textContent = step.after ? this.#texts.next : this.#texts.finish
    showProblems({ form, summary: this.#find('.error-summary') }, problems)
  }

  /** Each sign that is typed is closed and written at once. */
  async #onTyped() {
    const answer = this.#answer
    if (!answer) return
    const { [codeField]: typed, ...fields } = fieldsIn(this.#form('answer'))
    const code = this.#attribute('access') === 'codes' ? String(typed ?? '') : answer.code
    const before = this.#step()
    const next = { ...answer, code: readCode(code) ?? code, fields, refusal: undefined }
    this.#answer = next
    const step = this.#step()
    // An answer may add questions under it, or pages after it.
    if (step && before && shownIn(step) !== shownIn(before)) this.#drawStep()
    await this.#write(next)
  }

  async #write(answer: KeptAnswer) {
    const saved = this.#find('.kit-saved')
    // Said of the last sign that was typed, or not at all.
    saved.textContent = ''
    try {
      await this.#safe?.put(answer)
      if (this.#answer === answer) saved.textContent = this.#texts.saved
    } catch {
      saved.textContent = this.#texts.notSaved
    }
  }

  async #goTo(at: string | undefined, problems: Readonly<Record<string, string>> = {}) {
    if (!this.#answer) return
    this.#answer = { ...this.#answer, at }
    this.#drawStep(problems)
    if (Object.keys(problems).length === 0) this.#find('[data-part="answer"] h2').focus()
    await this.#write(this.#answer)
  }

  #goBack() {
    const before = this.#step()?.before
    if (before) void this.#goTo(before)
  }

  async #next() {
    const { step, questionnaire, answer } = {
      step: this.#step(),
      questionnaire: this.#questionnaire,
      answer: this.#answer,
    }
    if (!step || !questionnaire || !answer) return
    const isMisread = step.at === 1 && !readCode(answer.code)
    const sent = sentOf(questionnaire, answer.fields) as Record<string, string>
    const filled = filledOf(questionnaire, answer.fields)
    const read = readStep(questionnaire, filled, { ...this.#asked, key: step.key, sent })
    const problems = {
      ...(isMisread ? { [codeField]: this.#texts.codeWrong } : {}),
      ...(read?.ok === false ? read.form.problems : {}),
    }
    if (Object.keys(problems).length > 0) return this.#drawStep(problems)
    if (step.after) return this.#goTo(step.after)
    const whole = finish(questionnaire, filled, this.#asked)
    if (!whole.ok) return this.#goTo(whole.step?.key, whole.form.problems)
    if (!readCode(answer.code)) return this.#goTo(undefined, { [codeField]: this.#texts.codeWrong })
    await this.#finish(answer)
  }

  async #finish(answer: KeptAnswer) {
    try {
      await this.#safe?.put({ ...answer, state: 'ready', refusal: undefined })
    } catch {
      this.#find('.kit-saved').textContent = this.#texts.notSaved
      return
    }
    this.#answer = undefined
    this.#form('answer').reset()
    this.#find('[data-code]').textContent =
      this.#attribute('access') === 'link' ? writtenCode(answer.code) : ''
    this.#say('')
    this.#show('done')
    await this.#flush()
  }

  #leave() {
    this.#answer = undefined
    this.#form('answer').reset()
    this.#find('[data-code]').textContent = ''
    this.#say('')
    this.#show('home')
    void this.#flush()
  }

  async #erase(mark: string) {
    const button = this.#find(`button[data-act="erase"][data-mark="${mark}"]`)
    if (button.dataset['sure'] !== 'yes') {
      button.dataset['sure'] = 'yes'
      button.textContent = this.#texts.eraseSure
      button.removeAttribute('aria-label')
      return
    }
    await this.#safe?.remove(mark)
    this.#list()
  }

  async #noteDoor(outcome: string) {
    const found = doorOutcomes.find((name) => name === outcome)
    if (!found) return
    await this.#safe?.put({ kind: 'door', mark: newMark(), outcome: found })
    this.#say(this.#texts.doorNoted)
    this.#list()
    await this.#flush()
  }

  async #flush() {
    const safe = this.#safe
    this.#tellNetwork()
    if (!safe || this.#isSending || ![...safe.kept.values()].some(isLeaving)) return
    this.#isSending = true
    const post = (body: URLSearchParams) => fetch(this.#attribute('send'), { method: 'POST', body })
    const { taken, stopped } = await sendAll(safe, post, this.#attribute('language')).finally(
      () => {
        this.#isSending = false
      },
    )
    if (this.#safe !== safe) return
    if (taken > 0) this.#say(this.#texts.sent(taken))
    if (stopped === 'busy') this.#say(this.#texts.busy)
    if (stopped === 'ended') this.#say(this.#texts.ended)
    if (this.dataset['at'] === 'home') this.#list()
  }

  #list() {
    const leaving = showKept([...(this.#safe?.kept.values() ?? [])], this.#texts, {
      sentence: this.#find('.kit-waiting'),
      list: this.#find('.kit-answers'),
    })
    this.dataset['waiting'] = String(leaving)
  }

  async #forget() {
    this.#lock(this.#texts.forgotten)
    await this.#drawer?.destroy()
    this.#drawer = undefined
    await forgetPage()
    for (const section of this.querySelectorAll<HTMLElement>('[data-part]')) section.hidden = true
    this.#find('.kit-network').textContent = ''
  }
}

const shownIn = ({ key, at, count, questions }: Step) =>
  [key, at, count, ...questions.map(({ id }) => id)].join(' ')

customElements.define('field-kit', FieldKit)
