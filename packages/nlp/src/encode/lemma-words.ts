/** Lemmas of closed-class words by tag (UPOS or Penn) and form. */
export const FUNCTION_WORDS: ReadonlyMap<string, string> = table(`
I: PRP i, PRP me
he: PRP him
she: PRP her
it: PRP 't
we: PRP us, PRP 's
they: PRP them, PRP 'em
my: PRP mine
your: PRP yours, PRP$ yo
our: PRP ours
their: PRP theirs
a: DET an
this: DET these, PRON these
that: DET those, PRON those
be: AUX s, AUX m, AUX r, AUX 's, AUX 'm, AUX 're, VERB 's, VERB 'm, VERB 're, AUX ai, AUX is, AUX are, AUX am, AUX was, AUX were, AUX been, AUX being, VERB is, VERB are, VERB am, VERB was, VERB were, VERB been, VERB being
have: VBP ve, VB ve, VBP 've, VB 've, VBD 'd, VBN 'd
would: MD 'd
will: MD 'll, MD wo
can: MD ca
shall: MD sha
do: VBP du, VBP d'
not: RB n't, RB nt
to: TO na, TO ta
's: POS ', POS s
you: PRP u, PRP ya
a.m.: NOUN am
p.m.: NOUN pm
etc.: FW etc, NOUN etc
because: IN b/c, IN cuz, IN cause
well: RBR better, RBS best
bad: JJR worse, JJS worst
badly: RBR worse, RBS worst
far: RBR further, JJR further, RBR farther
more: JJR more, RBR more
most: JJS most, RBS most
less: JJR less, RBR less
least: JJS least, RBS least
late: JJR later, RBR later
`);

/** Verb forms that the rules miss. */
export const IRREGULAR_VERBS: ReadonlyMap<string, string> = table(`
go: gon
run: run
overrun: overrun
hang: hung
wake: woke
learn: learnt
spoil: spoilt
paste: pasted
extradite: extradited, extraditing
enroll: enrolled, enrolling
fulfill: fulfilled, fulfilling
program: programmed, programming
massacre: massacred, massacring
panic: panicking
siphon: siphoned
mimic: mimicked, mimicking
want: wan
`);

/** Plurals that the rules miss; some nouns have no singular. */
export const IRREGULAR_NOUNS: ReadonlyMap<string, string> = table(`
people: people
species: species
series: series
means: means
politics: politics
economics: economics
ethics: ethics
physics: physics
mathematics: mathematics
statistics: statistics
headquarters: headquarters
troops: troops
news: news
goods: goods
life: lives
wife: wives
knife: knives
toe: toes
shoe: shoes
lie: lies
cache: caches
niche: niches
headache: headaches
money: monies
bias: biases
horseshoe: horseshoes
grandchild: grandchildren
thanks: thanks
regards: regards
supplies: supplies
proceedings: proceedings
whereabouts: whereabouts
savings: savings
remains: remains
surroundings: surroundings
grounds: grounds
geopolitics: geopolitics
genetics: genetics
auspices: auspices
arrears: arrears
media: media
data: data
`);

/** Lines `lemma: form, form`. */
function table(lines: string): ReadonlyMap<string, string> {
  return new Map(
    lines
      .trim()
      .split('\n')
      .flatMap((line) => {
        const colon = line.indexOf(': ');
        const lemma = line.slice(0, colon);
        return line
          .slice(colon + 2)
          .split(', ')
          .map((form): [string, string] => [form, lemma]);
      }),
  );
}
