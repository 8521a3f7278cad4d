// Marking faces and number plates on a photo: drawn with a finger or a mouse, set with sliders from the keyboard. What is sent are the
// areas in thousandths of the picture; without this script the page offers squares to tick.

const SVG = "http://www.w3.org/2000/svg";
const WHOLE = 1000;
const LEAST = 15;
const TAPPED = 120;
const NAMES = { ellipse: "ovale", rectangle: "rectangle" };

const within = (value, least, most) => Math.min(most, Math.max(least, Math.round(value)));

class BlurAreas extends HTMLElement {
  #areas = [];
  #kind = "ellipse";
  #svg;
  #gesture = null;

  connectedCallback() {
    if (this.#svg) {
      return;
    }
    const squares = this.querySelector("[data-squares]");
    squares.disabled = true;
    squares.hidden = true;
    this.querySelector("[data-squares-hint]").hidden = true;
    this.querySelector("[data-tools]").hidden = false;
    const drawing = this.querySelector("[data-drawing]");
    drawing.hidden = false;
    this.#svg = document.createElementNS(SVG, "svg");
    this.#svg.setAttribute("viewBox", `0 0 ${WHOLE} ${WHOLE}`);
    this.#svg.setAttribute("preserveAspectRatio", "none");
    this.#svg.setAttribute("aria-hidden", "true");
    drawing.append(this.#svg);
    this.#svg.addEventListener("pointerdown", (event) => this.#press(event));
    this.#svg.addEventListener("pointermove", (event) => this.#drag(event));
    this.#svg.addEventListener("pointerup", (event) => this.#release(event));
    this.#svg.addEventListener("pointercancel", () => this.#forget());
    this.querySelectorAll("[data-add]").forEach((button) =>
      button.addEventListener("click", () => {
        this.#kind = button.dataset.add;
        const area = this.#add(440, 440, TAPPED, TAPPED);
        area.row.querySelector("input[type=range]").focus();
      }),
    );
  }

  #add(left, top, width, height) {
    const row = this.querySelector("[data-row]").content.firstElementChild.cloneNode(true);
    const shape = document.createElementNS(SVG, this.#kind === "ellipse" ? "ellipse" : "rect");
    const area = { kind: this.#kind, left, top, width, height, row, shape };
    this.#areas.push(area);
    this.#svg.append(shape);
    this.querySelector("[data-areas]").append(row);
    row.querySelectorAll("input[type=range]").forEach((slider) =>
      slider.addEventListener("input", () => {
        area[slider.dataset.side] = Number(slider.value);
        this.#keepInside(area);
        this.#show(area);
      }),
    );
    row.querySelector("[data-remove]").addEventListener("click", () => this.#remove(area));
    row.addEventListener("focusin", () => shape.classList.add("chosen"));
    row.addEventListener("focusout", () => shape.classList.remove("chosen"));
    this.#keepInside(area);
    this.#show(area);
    this.#number();
    return area;
  }

  #remove(area) {
    this.#areas = this.#areas.filter((each) => each !== area);
    area.row.remove();
    area.shape.remove();
    this.#number();
    (this.#areas.at(-1)?.row.querySelector("[data-remove]") ?? this.querySelector("[data-add]")).focus();
  }

  #keepInside(area) {
    area.width = within(area.width, LEAST, WHOLE);
    area.height = within(area.height, LEAST, WHOLE);
    area.left = within(area.left, 0, WHOLE - area.width);
    area.top = within(area.top, 0, WHOLE - area.height);
  }

  #number() {
    this.#areas.forEach((area, index) => {
      area.row.querySelector("legend").textContent = `Zone ${index + 1}, ${NAMES[area.kind]}`;
    });
  }

  #show(area) {
    const { kind, left, top, width, height, shape, row } = area;
    const place =
      kind === "ellipse"
        ? { cx: left + width / 2, cy: top + height / 2, rx: width / 2, ry: height / 2 }
        : { x: left, y: top, width, height };
    Object.entries(place).forEach(([name, value]) => shape.setAttribute(name, value));
    row.querySelector("input[type=hidden]").value = `${kind} ${left} ${top} ${width} ${height}`;
    row.querySelectorAll("input[type=range]").forEach((slider) => {
      slider.value = area[slider.dataset.side];
      slider.setAttribute("aria-valuetext", `${Math.round(area[slider.dataset.side] / 10)} %`);
    });
  }

  #point(event) {
    const box = this.#svg.getBoundingClientRect();
    return {
      x: within(((event.clientX - box.left) / box.width) * WHOLE, 0, WHOLE),
      y: within(((event.clientY - box.top) / box.height) * WHOLE, 0, WHOLE),
    };
  }

  #press(event) {
    if (event.button > 0 || this.#gesture) {
      return;
    }
    event.preventDefault();
    this.#svg.setPointerCapture(event.pointerId);
    const at = this.#point(event);
    const held = this.#areas.find((area) => area.shape === event.target);
    this.#gesture = held
      ? { area: held, dx: at.x - held.left, dy: at.y - held.top }
      : { area: this.#add(at.x, at.y, LEAST, LEAST), from: at };
  }

  #drag(event) {
    if (!this.#gesture) {
      return;
    }
    const { area, from, dx, dy } = this.#gesture;
    const at = this.#point(event);
    if (from) {
      area.left = Math.min(from.x, at.x);
      area.top = Math.min(from.y, at.y);
      area.width = Math.abs(at.x - from.x);
      area.height = Math.abs(at.y - from.y);
    } else {
      area.left = at.x - dx;
      area.top = at.y - dy;
    }
    this.#keepInside(area);
    this.#show(area);
  }

  /** A tap without a stroke marks what is under the finger. */
  #release() {
    const { area, from } = this.#gesture ?? {};
    if (from && area.width <= LEAST * 2 && area.height <= LEAST * 2) {
      Object.assign(area, { left: from.x - TAPPED / 2, top: from.y - TAPPED / 2, width: TAPPED, height: TAPPED });
      this.#keepInside(area);
      this.#show(area);
    }
    this.#gesture = null;
  }

  #forget() {
    const { area, from } = this.#gesture ?? {};
    this.#gesture = null;
    if (from) {
      this.#remove(area);
    }
  }
}

customElements.define("faubourg-blur", BlurAreas);
