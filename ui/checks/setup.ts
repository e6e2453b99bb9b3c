// happy-dom lays nothing out and has no top layer; components only need the calls to exist.
HTMLElement.prototype.showPopover ??= () => {};
HTMLElement.prototype.hidePopover ??= () => {};
