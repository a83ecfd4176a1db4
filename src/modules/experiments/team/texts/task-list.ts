import { defineTexts } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'

export const taskListTexts = defineTexts(
  {
    title: 'Tâches des équipes',
    lead: 'Les tâches de toutes les expérimentations : qui les fait, et pour quand.',
    counted: (count: number) => counted(count, 'tâche', 'tâches'),
    search: 'Une tâche, une expérimentation, une personne',
    state: 'Où elles en sont',
    states: { 'a-faire': 'À faire', 'en-retard': 'En retard', faites: 'Faites' },
    all: 'Toutes',
    experiments: 'Expérimentation',
    everyExperiment: 'Toutes les expérimentations',
    mine: 'Seulement les miennes',
    pressing: 'ce qui presse d’abord',
    columns: {
      task: 'Tâche',
      experiment: 'Expérimentation',
      due: 'Pour le',
      does: 'Qui la fait',
      answers: 'Qui en répond',
      state: 'État',
      done: 'Faite le',
      link: 'Page',
    },
    finish: 'Dire que c’est fait',
    finishConfirm: (count: number) =>
      counted(count, 'tâche sera dite faite aujourd’hui', 'tâches seront dites faites aujourd’hui'),
    finishNothing: 'Les tâches choisies sont déjà faites.',
    doneAlready: 'cette tâche est déjà faite.',
    ofOthers: 'vous n’êtes pas de l’équipe de cette expérimentation.',
    finished: (count: number) =>
      counted(count, 'tâche est dite faite.', 'tâches sont dites faites.'),
    finishedNamed: 'les tâches dites faites',
    finishedUndone: 'Ces tâches sont de nouveau à faire.',
    writtenNamed: 'ce que vous avez écrit d’une tâche',
    writtenUndone: 'La tâche est de nouveau comme avant.',
    gridNamed: 'les tâches écrites ensemble',
    gridUndone: 'Les tâches de l’équipe sont de nouveau comme avant.',
    tooMany:
      'Une équipe tient 200 tâches au plus, et d’autres en ont ajouté entre-temps : retirez-en, ou ajoutez-en moins.',
    none: 'Aucune tâche encore',
    chooseExperiment: 'Choisir une expérimentation',
    noneText:
      'Les tâches s’écrivent sur la page « L’équipe » de chaque expérimentation ; elles se retrouvent ici.',
  },
  {
    title: 'Tasks of the teams',
    lead: 'The tasks of all experiments: who does them, and by when.',
    counted: (count) => numbered(count, 'tasks', 'en'),
    search: 'A task, an experiment, a person',
    state: 'Where they stand',
    states: { 'a-faire': 'To do', 'en-retard': 'Late', faites: 'Done' },
    all: 'All',
    experiments: 'Experiment',
    everyExperiment: 'All experiments',
    mine: 'Only mine',
    pressing: 'the most pressing first',
    columns: {
      task: 'Task',
      experiment: 'Experiment',
      due: 'By',
      does: 'Who does it',
      answers: 'Who answers for it',
      state: 'State',
      done: 'Done on',
      link: 'Page',
    },
    finish: 'Say that it is done',
    finishConfirm: (count) =>
      count === 1
        ? '1 task will be said to be done today'
        : `${count} tasks will be said to be done today`,
    finishNothing: 'The tasks that were chosen are done already.',
    doneAlready: 'this task is done already.',
    ofOthers: 'you are not in the team of this experiment.',
    finished: (count) =>
      count === 1 ? '1 task is said to be done.' : `${count} tasks are said to be done.`,
    finishedNamed: 'the tasks said to be done',
    finishedUndone: 'These tasks are to be done again.',
    writtenNamed: 'what you wrote of a task',
    writtenUndone: 'The task is as it was before.',
    gridNamed: 'the tasks written together',
    gridUndone: 'The tasks of the team are as they were before.',
    tooMany:
      'A team holds 200 tasks at most, and others added some meanwhile: take some away, or add fewer.',
    none: 'No task yet',
    chooseExperiment: 'Choose an experiment',
    noneText:
      'Tasks are written on the page “The team” of each experiment; they are all found here.',
  },
)
