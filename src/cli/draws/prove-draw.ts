import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { loadSolver, type Method, proofText, select } from '#engines/sortition/index.ts'
import { CommandRefused, type Terminal } from '../terminal.ts'
import { type DrawFiles, readDraw } from './draw-input.ts'
import { makeProgress, methodOf, sayImpossible, sayUnproven } from './select-draw.ts'

export interface ProofOptions extends DrawFiles {
  readonly method?: string
}

/** `draws proof`: the chances of a draw and why nobody can do better, in a file that a program in Python checks. */
export async function proveDraw(out: Terminal, file: string, options: ProofOptions) {
  const method: Method = methodOf(options.method ?? 'leximin')
  if (options.already !== undefined)
    throw new CommandRefused(
      'Une preuve porte sur le vivier entier : retirez --already, ou donnez les quotas de ce qui reste.',
    )
  const { instance, reading } = await readDraw(out, options)
  const solver = await loadSolver()
  const control = { onProgress: makeProgress(out) }
  const outcome = select(solver, instance, { method, control })
  if (outcome.kind === 'infeasible') sayImpossible(out, solver, instance)
  if (outcome.kind === 'unproven') sayUnproven(out, method, outcome.because)
  const { selection } = outcome
  const text = proofText(instance, selection, reading)
  if (text === undefined)
    throw new CommandRefused(`La règle ${method} n’a pas de preuve : choisissez leximin.`)
  try {
    await writeFile(resolve(file), text)
  } catch {
    throw new CommandRefused(`Le fichier ${file} ne peut pas être écrit.`)
  }
  const isProven = selection.status === 'optimal'
  out.say(
    isProven
      ? `Preuve écrite : ${file}. Pour la vérifier : python3 check-proof.py ${file} ${options.people} ${options.quotas}`
      : `Écrit : ${file}. La preuve est incomplète : ces chances ne sont pas dites optimales.`,
  )
  out.json({ status: selection.status, file, claims: selection.proof?.claims.length ?? 0 })
}
