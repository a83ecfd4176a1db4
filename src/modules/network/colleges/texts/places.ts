import { defineTexts } from '#kit/texts.ts'

export const placeTexts = defineTexts(
  {
    title: 'Les membres placés à la main',
    link: 'Placer plusieurs membres, ou les coller d’un tableur',
    lead: 'Une ligne par membre que vous placez vous-même, avec sa raison, qui est obligatoire. Les autres suivent la règle de leur collège : retirez une ligne, et son membre la suit de nouveau.',
    save: 'Enregistrer les placements',
    row: 'Ligne',
    columns: { member: 'Membre', college: 'Collège', belongs: 'Place', reason: 'Pourquoi' },
    belongs: { in: 'Dans ce collège', out: 'Pas dans ce collège' },
    noMember: 'Ce territoire n’est plus membre du réseau : il ne peut pas être placé.',
    twice: {
      same: (line: string) =>
        `Le même membre est déjà dit pour le même collège (${line}) : gardez une seule des deux lignes.`,
      elsewhere: (line: string) =>
        `Ce membre est déjà mis dans un autre collège (${line}) : gardez une seule des deux lignes.`,
    },
    stands: {
      same: (college: string) =>
        `Une ligne de cette page dit déjà où est ce membre pour « ${college} » : changez-la.`,
      elsewhere: (college: string) =>
        `Ce membre est déjà placé dans « ${college} » : changez sa ligne, ou retirez-la.`,
    },
    named: 'les placements dans les collèges',
    undone: 'Les placements dans les collèges sont de nouveau comme avant.',
    refusals: {
      'college-gone': 'Un collège de cette page a été supprimé entre-temps : relisez la page.',
      'place-gone':
        'Une ligne de cette page a été retirée entre-temps : relisez la page, puis enregistrez de nouveau.',
      'placed-twice': (why: string) => why,
    },
  },
  {
    title: 'Members placed by hand',
    link: 'Place several members, or paste them from a spreadsheet',
    lead: 'One line for each member that you place yourself, with its reason, which is required. The others follow the rule of their college: remove a line, and its member follows it again.',
    save: 'Save the placements',
    row: 'Line',
    columns: { member: 'Member', college: 'College', belongs: 'Place', reason: 'Why' },
    belongs: { in: 'In this college', out: 'Not in this college' },
    noMember: 'This territory is a member of the network no more: it cannot be placed.',
    twice: {
      same: (line) =>
        `The same member is said for the same college already (${line}): keep only one of the two lines.`,
      elsewhere: (line) =>
        `This member is put into another college already (${line}): keep only one of the two lines.`,
    },
    stands: {
      same: (college) =>
        `A line of this page says already where this member is for “${college}”: change it.`,
      elsewhere: (college) =>
        `This member is placed in “${college}” already: change its line, or remove it.`,
    },
    named: 'the placements in colleges',
    undone: 'The placements in colleges are as before.',
    refusals: {
      'college-gone': 'A college of this page was removed meanwhile: read the page again.',
      'place-gone':
        'A line of this page was removed meanwhile: read the page again, then save again.',
      'placed-twice': (why) => why,
    },
  },
)
