import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightProtocols } from '../../../src/embed/heights';
import { amp } from '../../../src/embed/heights/amp';
import { datawrapper } from '../../../src/embed/heights/datawrapper';
import { guardian } from '../../../src/embed/heights/guardian';
import { iframeResizer } from '../../../src/embed/heights/iframeResizer';
import { medium } from '../../../src/embed/heights/medium';
import { pym } from '../../../src/embed/heights/pym';
import { wordpress } from '../../../src/embed/heights/wordpress';

const size = { width: 320, height: 640 };
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const at = (rest = '') => new URL(`https://atlas.example/embed/${rest}`);

describe('unasked', () => {
  it('Datawrapper’s hosts are told by an object with an id', () => {
    expect(datawrapper(at()).messageFor(size)).toEqual({
      'datawrapper-height': { 'city-innovation-atlas': 640 },
    });
  });

  it('AMP’s by an object with a sentinel', () => {
    expect(amp(at()).messageFor(size)).toEqual({
      sentinel: 'amp',
      type: 'embed-size',
      height: 640,
    });
  });

  it('Medium’s and Embedly’s by JSON with the address', () => {
    expect(medium(at('?q=x')).messageFor(size)).toBe(
      '{"src":"https://atlas.example/embed/?q=x","context":"iframe.resize","height":640}',
    );
  });

  it('the Guardian’s by JSON with an id', () => {
    expect(guardian(at()).messageFor(size)).toBe(
      '{"id":"iframeMessenger:city-innovation-atlas","type":"set-height","value":640}',
    );
  });

  it('Pym’s by a string with the id of the address', () => {
    expect(pym(at('?childId=pym-0')).messageFor(size)).toBe('pymxPYMxpym-0xPYMxheightxPYMx640');
  });

  it('WordPress’s by an object with the secret of the address', () => {
    const message = wordpress(at('#?secret=aB3xYz')).messageFor(size);
    expect(message).toEqual({ message: 'height', value: 640, secret: 'aB3xYz' });
    expect(wordpress(at('#5/50/10#?secret=aB3xYz')).messageFor(size)).toEqual(message);
  });
});

describe('a host that has not made itself known hears nothing of', () => {
  it.each([
    ['Pym', pym(at())],
    ['Pym, with an id that is none', pym(at('?childId=a%20b'))],
    ['iframe-resizer', iframeResizer(at())],
    ['WordPress', wordpress(at('#6/50/10'))],
    ['WordPress, with a secret that is none', wordpress(at('#?secret=<b>'))],
  ])('%s', (_, protocol) => {
    expect(protocol.messageFor(size)).toBeNull();
  });
});

describe('a question is known', () => {
  it('as AMP’s greeting', () => {
    expect(amp(at()).asks?.({ sentinel: 'amp', type: 'frames-init' })).toBe(true);
    expect(amp(at()).asks?.({ sentinel: 'amp', type: 'embed-size', height: 1 })).toBe(false);
    expect(amp(at()).asks?.({ sentinel: 'map', type: 'frames-init' })).toBe(false);
  });

  it('as Pym’s word of a new width, of the right id', () => {
    const protocol = pym(at('?childId=pym-0'));
    expect(protocol.asks?.('pymxPYMxpym-0xPYMxwidthxPYMx600')).toBe(true);
    expect(protocol.asks?.('pymxPYMxpym-1xPYMxwidthxPYMx600')).toBe(false);
    expect(protocol.asks?.('pymxPYMxpym-0xPYMxheightxPYMx600')).toBe(false);
  });

  it('as WordPress’s ready, with the right secret', () => {
    const protocol = wordpress(at('#?secret=aB3xYz'));
    expect(protocol.asks?.({ message: 'ready', secret: 'aB3xYz' })).toBe(true);
    expect(protocol.asks?.({ message: 'ready', secret: 'wrong' })).toBe(false);
    expect(protocol.asks?.({ message: 'ready' })).toBe(false);
    expect(wordpress(at()).asks?.({ message: 'ready', secret: undefined })).toBe(false);
  });

  it('as iframe-resizer’s start, answered as init and then as resize', () => {
    const protocol = iframeResizer(at());
    expect(protocol.asks?.('[iFrameSizer]resize')).toBe(false);
    expect(protocol.asks?.('[iFrameSizer]iFrameResizer0:8:false:false:32:true')).toBe(true);
    expect(protocol.messageFor(size)).toBe('[iFrameSizer]iFrameResizer0:640:320:init');
    expect(protocol.messageFor({ width: 320, height: 700 })).toBe(
      '[iFrameSizer]iFrameResizer0:700:320:resize',
    );
    expect(protocol.asks?.('[iFrameSizer]resize')).toBe(true);
    expect(protocol.asks?.('[iFrameSizer]pageInfo')).toBe(false);
    expect(protocol.asks?.('[iFrameSizer]stranger:8')).toBe(false);
    expect(protocol.messageFor(size)).toBe('[iFrameSizer]iFrameResizer0:640:320:resize');
  });
});

describe('whatever comes', () => {
  it('no protocol throws or takes it for a question', () => {
    const addresses = ['', '?childId=pym-0', '#?secret=aB3xYz', '?childId=%00&theme=dark#6/50/10'];
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...addresses), (message, address) => {
        for (const protocol of heightProtocols) {
          expect(protocol(at(address)).asks?.(message) ?? false).toBe(false);
        }
      }),
    );
  });

  it('what is said is an object, JSON, or a string of its protocol', () => {
    const form = fc.record({ width: fc.nat(4000), height: fc.nat(9000) });
    fc.assert(
      fc.property(form, fc.string(), (given, id) => {
        const address = at(`?childId=${encodeURIComponent(id)}#?secret=${encodeURIComponent(id)}`);
        for (const protocol of heightProtocols) {
          const said = protocol(address).messageFor(given);
          const isPym =
            typeof said === 'string' && /^pymxPYMx[\w.:-]+xPYMxheightxPYMx\d+$/.test(said);
          expect(isPym || typeof said !== 'string' || isJson(said)).toBe(true);
        }
      }),
    );
  });
});
