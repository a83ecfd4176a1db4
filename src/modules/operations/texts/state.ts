import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'
import type { Concern } from '../instance-state.ts'

export const stateTexts = defineTexts(
  {
    link: 'État de la maison',
    title: 'État de la maison',
    leadQuiet: 'Tout est en ordre.',
    lead: (count: number) =>
      count > 1
        ? `Il y a ${writtenNumber(count, 'fr')} choses à faire.`
        : 'Il y a une chose à faire.',
    concerns: {
      'disk-full':
        'Le disque est presque plein (95 %) : faites de la place tout de suite, sinon plus rien ne pourra être enregistré.',
      'disk-filling': 'Le disque est plein à plus de 80 % : faites de la place cette semaine.',
      'jobs-stuck':
        'Des tâches attendent depuis plus de cinq minutes : vérifiez que les tâches de fond tournent (« ouvroir serve », ou le processus « worker »).',
      'jobs-failing': 'Des tâches échouent et sont réessayées : lisez le journal du serveur.',
      'mails-failing':
        'Des courriels ne partent pas : vérifiez les réglages du serveur de courriel.',
      'mails-held': 'Des courriels sont retenus depuis une restauration : décidez s’ils partent.',
      'backup-old':
        'Aucune sauvegarde n’a été faite depuis plus d’une semaine : lancez « npm run -s ouvroir -- backup FICHIER ».',
    } satisfies Record<Concern, string> as Readonly<Record<Concern, string>>,
    software: 'Le logiciel',
    version: 'Version d’Ouvroir',
    faces: 'Noms sur les papiers',
    facesAll: 'chinois, japonais et coréen : cette machine a les polices',
    facesLacking: (scripts: string) =>
      `en ${scripts}, des carrés : installez une police (Debian : apt install fonts-noto-cjk), puis redémarrez Ouvroir`,
    scripts: { chinese: 'chinois', japanese: 'japonais', korean: 'coréen' },
    database: 'Base de données',
    postgres: (version: string) => `PostgreSQL ${version}`,
    disk: 'Disque',
    diskText: (percent: string, left: string) => `utilisé à ${percent} %, reste ${left}`,
    diskLetter: {
      subject: (house: string, percent: number) => `${house} : le disque est plein à ${percent} %`,
      text: (percent: number, left: string) =>
        `Bonjour,\n\nLe disque de cette instance est plein à ${percent} %. Il reste ${left}.\n\nQuand il sera plein, plus personne ne pourra rien enregistrer : ni inscription, ni vote. Agrandissez-le, ou retirez-en ce qui ne sert plus (anciennes sauvegardes, journaux).\n`,
    },
    databaseSize: 'Taille de la base',
    migrations: 'Schéma',
    migrationCount: (count: string, last: string) =>
      `${numbered(count, 'migrations', 'fr')}, la dernière : ${last}`,
    kept: 'Ce qui est gardé',
    files: 'Fichiers',
    fileCount: (count: string, size: string) => `${count}, pour ${size}`,
    backup: 'Dernière sauvegarde',
    backupText: (day: string, size: string) => `${day}, ${size}`,
    noBackup: 'aucune connue',
    work: 'Ce qui est en route',
    jobs: 'Tâches de fond',
    jobsText: (waiting: string, failing: string) => `${waiting} en attente, ${failing} en échec`,
    mails: 'Courriels',
    noMail: 'aucun',
    seeMails: 'Lire les courriels',
    chain: 'La chaîne des actes',
    chainText:
      'Chaque acte est enchaîné au précédent par une empreinte. Notez ailleurs la dernière empreinte (la « tête »), par exemple dans un procès-verbal. Plus tard, elle montrera que personne n’a rien retiré depuis.',
    head: 'Tête de la chaîne',
    headAt: 'Dernier acte',
    noHead: 'aucun acte encore',
    verify: 'Vérifier la chaîne',
    anchor: 'Une tête notée autrefois',
    anchorHint: 'Laissez vide pour vérifier seulement que la chaîne est intacte.',
    anchorProblem: 'Une tête s’écrit position:empreinte, par exemple 123:4f2a… (64 caractères).',
    verifyTitle: 'Vérification de la chaîne des actes',
    sound: (lines: string) => `${numbered(lines, 'lignes relues', 'fr')}, la chaîne est intacte.`,
    soundAnchor: 'La tête notée autrefois y est : personne n’a rien retiré ni réécrit depuis.',
    broken: (position: string) => `La chaîne est rompue à la ligne ${position}.`,
    brokenText:
      'Quelqu’un a modifié ou retiré des lignes en passant par la base de données. Gardez une copie de la base telle qu’elle est, et comparez-la à une sauvegarde plus ancienne.',
    again: 'Revenir à l’état de la maison',
    size: (value: string, unit: string) => `${value} ${unit}`,
  },
  {
    link: 'State of the house',
    title: 'State of the house',
    leadQuiet: 'Everything is in order.',
    lead: (count: number) =>
      count > 1 ? `${count} things need someone.` : 'One thing needs someone.',
    concerns: {
      'disk-full': 'The disk is nearly full (95%): make room now, or nothing more can be saved.',
      'disk-filling': 'The disk is more than 80% full: make room this week.',
      'jobs-stuck':
        'Jobs have been waiting for more than five minutes: check that the background work runs (“ouvroir serve”, or the “worker” process).',
      'jobs-failing': 'Jobs fail and are tried again: read the log of the server.',
      'mails-failing': 'Mail is not going out: check the settings of the mail server.',
      'mails-held': 'Messages have been held since a restore: decide whether they go out.',
      'backup-old':
        'No backup has been made for more than a week: run “npm run -s ouvroir -- backup FILE”.',
    },
    software: 'The software',
    version: 'Version of Ouvroir',
    faces: 'Names on papers',
    facesAll: 'Chinese, Japanese and Korean: this machine has the faces',
    facesLacking: (scripts) =>
      `in ${scripts}, squares: install a face (Debian: apt install fonts-noto-cjk), then start Ouvroir again`,
    scripts: { chinese: 'Chinese', japanese: 'Japanese', korean: 'Korean' },
    database: 'Database',
    postgres: (version: string) => `PostgreSQL ${version}`,
    disk: 'Disk',
    diskText: (percent: string, left: string) => `${percent}% used, ${left} left`,
    diskLetter: {
      subject: (house: string, percent: number) => `${house}: the disk is ${percent}% full`,
      text: (percent: number, left: string) =>
        `Hello,\n\nThe disk of this instance is ${percent}% full. ${left} are left.\n\nOnce it is full, nobody can save anything: no registration, no vote. Make it larger, or remove what is no longer of use (old backups, logs).\n`,
    },
    databaseSize: 'Size of the database',
    migrations: 'Schema',
    migrationCount: (count: string, last: string) =>
      `${numbered(count, 'migrations', 'en')}, the last: ${last}`,
    kept: 'What is kept',
    files: 'Files',
    fileCount: (count: string, size: string) => `${count}, for ${size}`,
    backup: 'Last backup',
    backupText: (day: string, size: string) => `${day}, ${size}`,
    noBackup: 'none known',
    work: 'What is under way',
    jobs: 'Background work',
    jobsText: (waiting: string, failing: string) => `${waiting} waiting, ${failing} failing`,
    mails: 'Mail',
    noMail: 'none',
    seeMails: 'Read the mail',
    chain: 'The chain of acts',
    chainText:
      'Each act is chained to the one before by a hash. Write the head down elsewhere, in minutes for example: later it will show that nothing was removed since.',
    head: 'Head of the chain',
    headAt: 'Last act',
    noHead: 'no act yet',
    verify: 'Verify the chain',
    anchor: 'A head written down earlier',
    anchorHint: 'Leave it empty to check only that the chain holds.',
    anchorProblem: 'A head is written position:hash, for example 123:4f2a… (64 characters).',
    verifyTitle: 'Verification of the chain of acts',
    sound: (lines: string) =>
      `${numbered(lines, 'lines', 'en')} checked again, the chain is intact.`,
    soundAnchor: 'The head written down earlier is in it: nothing was removed or rewritten since.',
    broken: (position: string) => `The chain is broken at line ${position}.`,
    brokenText:
      'Someone changed or removed lines through the database. Keep a copy of the database as it is, and compare it with an older backup.',
    again: 'Back to the state of the house',
    size: (value: string, unit: string) => `${value} ${unit.replace('o', 'B')}`,
  },
)
