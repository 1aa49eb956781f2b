import type Sigma from 'sigma';
import {
  AbstractEdgeProgram,
  AbstractNodeProgram,
  type EdgeProgramType,
  type NodeProgramType,
} from 'sigma/rendering';

type Gl = WebGLRenderingContext;

/** What sigma's programs hand their work to. */
export interface ProgramHost {
  readonly draw: (layer: 'nodes' | 'edges', gl: Gl) => void;
  /** Sigma handed an item of its graph to a program. */
  readonly onProcess: () => void;
}

/**
 * Programs for sigma that keep no items: what they draw, and from where, is up to `host`. `idle` draws
 * nothing, for the layer on which sigma repeats a node under the pointer.
 */
export function createPrograms(host: ProgramHost): {
  readonly node: NodeProgramType;
  readonly edge: EdgeProgramType;
  readonly idle: NodeProgramType;
} {
  class IdleProgram extends AbstractNodeProgram {
    drawLabel = undefined;
    drawHover = undefined;
    protected readonly gl: Gl;
    constructor(gl: Gl, picking: WebGLFramebuffer | null, renderer: Sigma) {
      super(gl, gl, renderer);
      this.gl = gl;
    }
    reallocate(): void {
      return;
    }
    process(): void {
      return;
    }
    render(): void {
      return;
    }
    kill(): void {
      return;
    }
  }
  class NodesProgram extends IdleProgram {
    override process(): void {
      host.onProcess();
    }
    override render(): void {
      host.draw('nodes', this.gl);
    }
  }
  class EdgesProgram extends AbstractEdgeProgram {
    drawLabel = undefined;
    private readonly gl: Gl;
    constructor(gl: Gl, picking: WebGLFramebuffer | null, renderer: Sigma) {
      super(gl, gl, renderer);
      this.gl = gl;
    }
    reallocate(): void {
      return;
    }
    process(): void {
      host.onProcess();
    }
    render(): void {
      host.draw('edges', this.gl);
    }
    kill(): void {
      return;
    }
  }
  return { node: NodesProgram, edge: EdgesProgram, idle: IdleProgram };
}
