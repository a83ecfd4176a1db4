import type { RoomActs, Sampled, Things } from '../matrix.ts'
import { leaders, onTeam, onTeamAndPlace, type Persona, team } from '../personas.ts'

const nothing = '01900000-0000-7000-8000-000000000009'
/** One that is published, has a place, and whose protocol is begun. */
const experimentId = (t: Things) =>
  t.id(
    'experiments',
    `visibility = 'published' and territory_id is not null
      and id in (select experiment_id from protocols)
      and id in (select experiment_id from experiment_agreements)`,
  )
const hereOf = (find: (t: Things) => Promise<string>) => async (t: Things) => {
  const id = await find(t)
  const territoryId = await t.id('experiments', `id = '${id}'`, 'territory_id')
  return { experimentId: id, territoryId }
}
const here = hereOf(experimentId)

const on = (may: readonly Persona[], ...more: readonly unknown[]): Sampled => ({
  may,
  here,
  args: async (t) => [await experimentId(t), ...more],
})
const led = (...more: readonly unknown[]) => on(leaders, ...more)
const byTeam = (...more: readonly unknown[]) => on(team, ...more)
const worked = (...more: readonly unknown[]) => on(onTeam, ...more)
const written = (...more: readonly unknown[]) => on(onTeamAndPlace, ...more)
const budget = (...more: readonly unknown[]) => on([...leaders, 'finance'], ...more)
const followed = (...more: readonly unknown[]) => on([...leaders, 'referent-here'], ...more)

/** Where the protocol is frozen and being amended. */
const amended = (...more: readonly unknown[]): Sampled => {
  const find = async (t: Things) => {
    await t.force('update protocol_amendments set ended_at = null, outcome = null')
    return t.id('protocol_amendments', 'true', 'experiment_id')
  }
  return { may: leaders, here: hereOf(find), args: async (t) => [await find(t), ...more] }
}
/** An act on a phase takes the kinds of instrument first. */
const phase = (...more: readonly unknown[]): Sampled => ({
  may: leaders,
  here,
  args: async (t) => [[], await experimentId(t), ...more],
})

/** One that ends a phase names it. */
const planned = (...more: readonly unknown[]): Sampled => ({
  may: leaders,
  here,
  args: async (t) => [[], { experimentId: await experimentId(t), planId: 'x' }, ...more],
})

/** An act on a line of an experiment; `here` is the experiment of that line. */
const onRow = (may: readonly Persona[], table: string, ...more: readonly unknown[]): Sampled => {
  const find = (t: Things) => t.id(table, 'true', 'experiment_id')
  return {
    may,
    here: hereOf(find),
    args: async (t) => {
      const experiment = await find(t)
      return [experiment, await t.id(table, `experiment_id = '${experiment}'`), ...more]
    },
  }
}

/** A task that is still to do, alone in the list of those that are ticked. */
const openTask: Sampled = {
  may: onTeam,
  here,
  args: async (t) => {
    await t.run(
      `insert into experiment_tasks (id, experiment_id, title, created_at)
        values ('${nothing}', '${await experimentId(t)}', 'Réserver la salle', now())
        on conflict (id) do update set done_on = null`,
    )
    return [[nothing]]
  },
}

const evidence = { note: 'Vu en conseil', href: '', file: undefined }
const section = { section: 'question', text: 'Qui décide ?', version: 0 }
const criterion = { text: 'Personne ne vient', checkOn: undefined }
const idea = {
  ...{ title: 'Une idée', question: '', hypothesis: '', summary: '', challenges: [], open: '' },
  ...{ territory: undefined, regionCode: undefined },
}
const insiders: readonly Persona[] = [...onTeamAndPlace, 'finance']
const hidden = async (t: Things) => {
  const id = await experimentId(t)
  await t.run(`update experiments set visibility = 'draft' where id = '${id}'`)
  return id
}

const pastFile = { name: 'passe.csv', header: ['Titre'], rows: [] }
const pastImport: Sampled = {
  may: team,
  args: async (t) => {
    const name = 'experiments/past/actions/open-import.ts'
    const opened = await t.load(name, 'openPastImport', t.ctx, pastFile)
    return [(opened as { value: { id: string } }).value.id, {}]
  },
}

export const acts: RoomActs = {
  openPastImport: { may: team, args: () => [pastFile] },
  tryPastImport: pastImport,
  startPastImport: pastImport,
  startPastUndo: pastImport,
  duplicateExperiment: byTeam({
    title: 'Encore une',
    parts: new Set(['protocol', 'phases', 'evaluation', 'criteria', 'budget', 'risks', 'team']),
  }),
  abandonProtocolAmendment: amended(),
  acceptProposal: byTeam(),
  addCommitment: led({ party: nothing, text: 'Une salle', dueOn: undefined }),
  addMember: led({ name: 'Inès Morvan', email: 'i@a.example', role: 'innovator', startsOn: '' }),
  addStopCriterion: led(criterion),
  adoptProtocol: [
    byTeam({ title: 'Ailleurs', territory: undefined, changes: '' }),
    // Making the new experiment asks again: one that is not published stops before.
    { may: team, args: async (t) => [await hidden(t), { title: 'Ailleurs' }] },
  ],
  amendAgreement: led({ object: '', reason: '', signedOn: '2026-11-01', file: undefined }),
  answerCitizenProposal: onRow([...leaders, 'referent-here'], 'citizen_proposals', {
    state: 'accepted',
    text: '',
  }),
  attachProtocolChecklist: written('local-convention'),
  beginProtocol: written(),
  cancelPhase: planned('Une raison'),
  changeProtocolRows: written({ key: 'risks', version: 0, change: {} }),
  changeVisibility: led('published'),
  checkEligibility: led('public-interest', { met: 'yes', note: '', file: undefined }),
  checkStopCriterion: led(nothing, { state: 'met', note: '' }),
  closePhase: planned(),
  joinCriterionFile: led('novelty', undefined),
  nameProtocolVersion: written({ number: 1, name: 'Avant l’atelier' }),
  commentProtocol: written({ section: 'question', text: 'À préciser' }),
  createExperiment: { may: team, args: () => [idea] },
  declineProposal: byTeam('Hors sujet'),
  detachProtocolChecklist: written('local-convention'),
  editExperiment: led(idea),
  editMember: led(nothing, { title: '', shown: true }),
  fileEvaluation: worked({ summary: '', day: '2026-11-01' }, undefined),
  finishTask: worked(nothing, true),
  finishTasks: openTask,
  freezeProtocolAmendment: amended([]),
  freezeProtocol: led([]),
  holdForAmending: amended(),
  importProtocolRows: written('risks'),
  keepProtocolDraft: written({ ...section, draftId: nothing }),
  listMoments: {
    may: insiders,
    here,
    args: async (t) => {
      const { territoryId } = await here(t)
      await hidden(t)
      await t.run(
        `update experiments set visibility = 'draft' where territory_id = '${territoryId}'`,
      )
      return [{ territoryId }]
    },
    call: (fn, { db, person, locale }, [asked]) => fn(db, asked, person, locale),
    no: (answer) => Array.isArray(answer) && answer.length === 0,
  },
  markCommitment: followed(nothing, { state: 'kept', note: '' }),
  openPhase: phase('x'),
  reopenClosedPhase: planned('Une séance restait à compter.'),
  openProtocolAmendment: led('Une raison'),
  openProtocol: written(),
  passGate: led('idea'),
  loadPhase: led('x'),
  publishSheet: phase(),
  reachMilestone: {
    may: leaders,
    here,
    args: async (t) => [
      { experimentId: await experimentId(t), planId: 'x', milestoneId: 'y' },
      '2026-11-01',
    ],
  },
  recordCitizenProposal: worked({ title: 'Des bancs', text: '', madeBy: '', madeOn: '2026-11-01' }),
  recordDecision: byTeam({ decision: 'accepted', text: '', file: undefined }),
  recordEvidence: written('eligible', evidence),
  recordProtocolAdoption: led({ on: '2026-11-01', by: '', file: undefined }),
  reopenCall: led({ reason: 'Le conseil municipal renonce.' }),
  replyToCall: onRow(leaders, 'experiment_call_answers', { verdict: 'declined', reply: '' }),
  requestProtocol: {
    may: insiders,
    here,
    no: ['not-found'],
    args: async (t) => [await hidden(t), { title: '', changes: '', name: '', email: '' }],
  },
  resolveProtocolComment: written({ id: nothing, resolved: true }),
  restoreProtocolVersion: written({ number: 1, compared: 1, section: '' }),
  resumeExperiment: byTeam('Nous reprenons'),
  // Whoever wrote the line, while they are on the team; the others leave it.
  retractLogEntry: onRow(leaders, 'experiment_log_entries'),
  saveAgreement: led({ object: '', file: undefined }),
  saveCriteria: led({
    changed: [{ id: 'novelty', given: { state: 'in-progress', text: '', link: undefined } }],
    ...{ added: [], removed: [] },
  }),
  saveEvaluation: worked({
    added: [{ question: 'Qui est venu ?' }],
    ...{ changed: [], removed: [] },
  }),
  saveBudget: budget({
    added: [{ nature: 'other-cost', label: 'Salle', inKind: false, note: '' }],
    changed: [],
    removed: [],
  }),
  saveParty: led(undefined, { name: 'La commune', kind: 'territory' }),
  saveRisk: led(undefined, { text: 'Peu de monde', likelihood: 1, severity: 1, mitigation: '' }),
  saveTask: led(undefined, { title: 'Réserver', dueOn: undefined, shares: new Map() }),
  saveTasks: led({
    added: [{ title: 'Réserver', does: [], answers: [], dueOn: undefined, state: 'todo' }],
    ...{ changed: [], removed: [] },
  }),
  setStageDates: led({}),
  settleProtocolDraft: written({ section: 'question', chosen: {} }),
  stopExperiment: byTeam({ reason: 'other', text: 'Une raison' }),
  waiveRequirement: byTeam('eligible', 'Une raison'),
  writeLogEntry: worked({ day: '2026-11-01', text: 'Une séance', isPublic: true }, undefined),
  writeProtocolSections: written({}),
  writeSheet: worked({ title: 'Ce que nous avons appris' }),
}

const undo = 'the rail asks it before it undoes: src/proofs/undo plays each without the right'
/** Whoever started the import was asked; the worker goes on by itself. */
const group = 'a group of an import that was allowed: the worker does it'
const copied = 'what a copy was made from, which the page of copies asks: its act is `duplicate…`'

const waits =
  'lists what waits, without the lines that this person may not answer: src/proofs/waiting.test.ts'
export const noActs = {
  listGlanceOfExperiments:
    'counts nothing for whoever may not see the list: src/proofs/glance.test.ts',
  pastImportGroup: group,
  pastUndoGroup: group,
  copiedExperiment: copied,
  experimentCopy: copied,
  budgetUndo: undo,
  criteriaUndo: undo,
  evaluationUndo: undo,
  listWaitingInExperiments: waits,
  isNextAtHand: waits,
  listOwnExperiments: waits,
  listProtocolsToWrite:
    'lists one’s own, and nothing of others: src/proofs/evaluation/take.test.ts',
  headsOf: 'the header of a page that was opened: src/proofs/experiment-head.test.ts',

  phaseUndos: undo,
  stopUndo: undo,
  resumeUndo: undo,
  abandonUndo: undo,
  restoreUndo: undo,
  riskUndo: undo,
  stopCheckUndo: undo,
  stageDatesUndo: undo,
  taskFinishedUndo: undo,
  taskReopenedUndo: undo,
  tasksFinishedUndo: undo,
  taskWrittenUndo: undo,
  tasksWrittenUndo: undo,
}

export const alwaysYes = {
  maySeeWorkings:
    'the header asks it, for which places it offers: src/proofs/experiment-head.test.ts; pages are what it holds',
  maySeePortfolio: 'counts nothing for whoever may not see the list: src/proofs/glance.test.ts',
}
