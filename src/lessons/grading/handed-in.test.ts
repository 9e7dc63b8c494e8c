/** Whose a file is, from paths as learning platforms and people write them. */
import { describe, expect, it } from 'vitest'
import { sortOut } from './handed-in'

const sorted = (...paths: readonly string[]) => sortOut(paths.map((path) => ({ path })))
const namesIn = (...paths: readonly string[]) => sorted(...paths).projects.map(({ name }) => name)

// A zip may give a file a name of 65,535 bytes. A reader whose work grows with the square, or worse, would take minutes.
it.each(['/', './', 'a/', '_1', '_1_assignsubmission_', 'a_LATE_', '.', ' ', '_1_1_', '\\'])(
  'a path full of “%s” is looked at at once',
  (unit) => {
    const path = unit.repeat(65_000 / unit.length)
    expect(sorted(`${path}.json`, `${path}x`, `a_${path}x.json`).projects.length).toBeGreaterThan(0)
  },
)

describe('the name of a row', () => {
  it('is the pupil where Moodle has made a folder for each', () => {
    expect(
      namesIn(
        'Zoë Ünal_90_assignsubmission_file_/project.json',
        'Ada Lovelace_12345_assignsubmission_file_/project.json',
        'Ada Lovelace_12345_assignsubmission_onlinetext_/onlinetext.html',
      ),
    ).toEqual(['Ada Lovelace', 'Zoë Ünal'])
  })

  it('is the pupil where Moodle has made no folders, or an archive has one around all', () => {
    expect(namesIn('Ada Lovelace_12345_assignsubmission_file_net.json')).toEqual(['Ada Lovelace'])
    expect(
      namesIn('9b/Ada_1_assignsubmission_file_/a/net.json', '9b/Ben_2_assignsubmission_file_/x.json'),
    ).toEqual(['Ada', 'Ben'])
  })

  it('is what Canvas writes before a file, late or not', () => {
    expect(namesIn('lovelaceada_LATE_12345_67890_net.json', 'turingalan_1_2_net-1.json')).toEqual([
      'lovelaceada',
      'turingalan',
    ])
  })

  it('is the file where each is called otherwise, and the folder where they are alike', () => {
    expect(namesIn('9a/Ada.json', '9b/Ben.JSON')).toEqual(['Ada', 'Ben'])
    expect(namesIn('9a/Ada/project.json', '9b/Ben/Project.json')).toEqual(['Ada', 'Ben'])
  })

  it('has the file with it where a pupil handed in two', () => {
    expect(
      namesIn('Ada_1_assignsubmission_file_/first.json', 'Ada_1_assignsubmission_file_/second.json'),
    ).toEqual(['Ada · first', 'Ada · second'])
    expect(namesIn('Ada/project.json', 'Ada/last.json', 'Ben/project.json')).toEqual([
      'Ada · last',
      'Ada · project',
      'Ben',
    ])
  })

  it('tells two pupils of one name apart', () => {
    expect(namesIn('Ada_1_assignsubmission_file_/net.json', 'Ada_2_assignsubmission_file_/net.json')).toEqual(
      [
        'Ada · net (Ada_1_assignsubmission_file_/net.json)',
        'Ada · net (Ada_2_assignsubmission_file_/net.json)',
      ],
    )
  })

  it('goes by numbers in it: pupil 2 comes before pupil 10', () => {
    expect(namesIn('pupil 10.json', 'pupil 2.json')).toEqual(['pupil 2', 'pupil 10'])
  })
})

it('leaves out what no person has handed in, and names what is no project', () => {
  const { projects, others } = sorted(
    'class/',
    'class/Ada.json',
    '__MACOSX/class/._Ada.json',
    '__MACOSX/class/Ada.json',
    'class/.DS_Store',
    'class/._Ben.json',
    'class\\Ben\\essay.docx',
    'class/Thumbs.db',
  )
  expect(projects).toEqual([{ path: 'class/Ada.json', name: 'Ada' }])
  expect(others).toEqual([{ path: 'class\\Ben\\essay.docx' }])
})
